import { directoryContract } from './directory-contract.ts'
import { peopleContract } from './people-contract.ts'
import { reorganisationContract } from './reorganisation-contract.ts'
import { sessionContract } from './session-contract.ts'

export type { Session } from './session-contract.ts'

export const agenciesContract = {
  ...sessionContract,
  ...directoryContract,
  ...peopleContract,
  ...reorganisationContract,
}
