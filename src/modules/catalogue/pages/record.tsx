import { SolutionInput, solutionRegister } from '#modules/catalogue/contract.ts'
import { solutionName } from '#modules/catalogue/rules.ts'
import { client } from '#web/client.ts'
import { RecordPage } from '#web/ui/record-page.tsx'

/** One edition of a solution. */
export const SolutionRecord = () => (
  <RecordPage
    register={solutionRegister}
    api={client.catalogue}
    path="/solutions"
    input={SolutionInput}
    subject="catalogue.solution"
    label={({ code, edition }) => solutionName({ code: String(code), edition: String(edition) })}
  />
)
