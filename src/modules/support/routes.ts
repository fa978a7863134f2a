import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { supportContract } from './contract.ts'
import { projectSheets, projects } from './service.ts'

const os = api(supportContract)

export const supportRoutes = os.router({
  projects: {
    ...registerHandlers(os.projects, projects, projectSheets),
    take: takeHandler(os.projects, projects),
  },
})
