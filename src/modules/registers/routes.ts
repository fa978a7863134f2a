import type { Subject } from '#modules/audit/service.ts'
import { api } from '#platform/api.ts'
import { evidenceContract, findContract } from './contract.ts'
import { attachEvidence, evidenceFile, listEvidence, withdrawEvidence } from './evidence.ts'
import { type Finder, findRecords } from './find-records.ts'

const os = api(evidenceContract)

export const evidenceRoutes = (subjects: ReadonlyMap<string, Subject>) =>
  os.router({
    list: os.list.handler(({ context, input }) => listEvidence(context, subjects, input)),
    attach: os.attach.handler(({ context, input }) => attachEvidence(context, subjects, input)),
    withdraw: os.withdraw.handler(({ context, input }) => withdrawEvidence(context, subjects, input)),
    file: os.file.handler(({ context, input }) => evidenceFile(context, subjects, input)),
  })

export const findRoutes = (finders: readonly Finder[]) => {
  const os = api(findContract)
  return os.router({
    records: os.records.handler(({ context, input }) => findRecords(context, finders, input.q)),
  })
}
