import { registerHandlers } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { enterprisesContract } from './contract.ts'
import { enterpriseSheets, enterprises } from './service.ts'

const os = api(enterprisesContract)

export const enterprisesRoutes = os.router(registerHandlers(os, enterprises, enterpriseSheets))
