import { registerHandlers } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { propertyContract } from './contract.ts'
import { properties, propertySheets } from './service.ts'

const os = api(propertyContract)

export const propertyRoutes = os.router({
  ...registerHandlers(os, properties, propertySheets),
})
