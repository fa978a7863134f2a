import { registerHandlers } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { catalogueContract } from './contract.ts'
import { milestoneSheets, milestones, solutionSheets, solutions } from './service.ts'

const os = api(catalogueContract)

export const catalogueRoutes = os.router({
  solutions: registerHandlers(os.solutions, solutions, solutionSheets),
  milestones: registerHandlers(os.milestones, milestones, milestoneSheets),
})
