import { api } from '#platform/api.ts'
import { integrationsContract } from './contract.ts'
import * as integrations from './service.ts'

const os = api(integrationsContract)

export const integrationsRoutes = (known: integrations.KnownRights) =>
  os.router({
    list: os.list.handler(({ context }) => integrations.listIntegrations(context)),
    get: os.get.handler(({ context, input }) => integrations.getIntegration(context, input.id)),
    scopes: os.scopes.handler(({ context, input }) => integrations.listScopes(context, known, input)),
    add: os.add.handler(({ context, input }) => integrations.addIntegration(context, known, input)),
    revoke: os.revoke.handler(({ context, input }) => integrations.revokeIntegration(context, input)),
  })
