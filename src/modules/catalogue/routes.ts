import { registerHandlers } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { catalogueContract } from './contract.ts'
import { solutionSheets, solutions } from './service.ts'

const os = api(catalogueContract)

export const catalogueRoutes = os.router(registerHandlers(os, solutions, solutionSheets))
