import { api } from '#platform/api.ts'
import { auditContract } from './contract.ts'
import { historyOf, type Subject, searchHistory, verifyHistory } from './service.ts'

const os = api(auditContract)

export const auditRoutes = (subjects: ReadonlyMap<string, Subject>) =>
  os.router({
    ofRecord: os.ofRecord.handler(({ context, input }) => historyOf(context, subjects, input)),
    search: os.search.handler(({ context, input }) => searchHistory(context, subjects, input)),
    verify: os.verify.handler(({ context }) => verifyHistory(context)),
  })
