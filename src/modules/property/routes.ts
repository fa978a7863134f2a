import { registerHandlers } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { propertyContract } from './contract.ts'
import { dueContract } from './due.ts'
import { properties, propertyDueSheets, propertyDues, propertySheets } from './service.ts'

const os = api(propertyContract)

export const propertyRoutes = os.router({
  ...registerHandlers(os, properties, propertySheets),
})

const dues = api(dueContract)

export const propertyDueRoutes = dues.router({
  ...registerHandlers(dues, propertyDues, propertyDueSheets),
})
