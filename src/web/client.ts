import { routes } from 'virtual:contract-routes'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../contract.ts'
import { currentLocale } from './locale.tsx'
import { toRefusal } from './refusal.ts'

const link = new OpenAPILink(routes, {
  url: () => new URL('/api/v1', window.location.origin),
  headers: () => ({ 'accept-language': currentLocale() }),
  interceptors: [
    async ({ next }) => {
      try {
        return await next()
      } catch (error) {
        throw toRefusal(error)
      }
    },
  ],
})

/** The API of the server: `client.enterprises.list({ q: 'tôm' })`. A no is thrown as `ApiRefusal`. */
export const client: JsonifiedClient<ContractRouterClient<typeof contract>> = createORPCClient(link)

/** The same for TanStack Query: `useQuery(api.enterprises.list.queryOptions({ input }))`. */
export const api = createTanstackQueryUtils(client)
