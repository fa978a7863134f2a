import { amendHandler, registerHandlers } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { enterprisesContract } from './contract.ts'
import { type EnterprisePanel, panelsOf } from './panel.ts'
import { amendEnterprise, enterpriseSheets, enterprises } from './service.ts'

const os = api(enterprisesContract)

export const enterprisesRoutes = (panels: readonly EnterprisePanel[]) =>
  os.router({
    ...registerHandlers(os, enterprises, enterpriseSheets),
    amend: amendHandler(os, amendEnterprise),
    panels: os.panels.handler(({ context, input }) => panelsOf(context, panels, input)),
  })
