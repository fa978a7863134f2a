import { amendHandler, registerHandlers } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { conformityContract } from './contract.ts'
import { amendBody, bodies, bodySheets } from './service.ts'

const os = api(conformityContract)

export const conformityRoutes = os.router({
  bodies: {
    ...registerHandlers(os.bodies, bodies, bodySheets),
    amend: amendHandler(os.bodies, amendBody),
  },
})
