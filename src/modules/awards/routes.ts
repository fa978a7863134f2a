import { registerHandlers } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { awardsContract } from './contract.ts'
import { entries, entrySheets } from './service.ts'

const os = api(awardsContract)

export const awardsRoutes = os.router({ entries: registerHandlers(os.entries, entries, entrySheets) })
