import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { publicationsContract } from './contract.ts'
import { loadBoundaries } from './load-boundaries.ts'
import { candidatesOf, propose, publishMany } from './propose.ts'
import { agreementSheets, agreements, publicationSheets, publications } from './service.ts'

const os = api(publicationsContract)

export const publicationsRoutes = os.router({
  items: {
    ...registerHandlers(os.items, publications, publicationSheets),
    take: takeHandler(os.items, publications),
    candidates: os.items.candidates.handler(({ context, input }) => candidatesOf(context, input.kind)),
    propose: os.items.propose.handler(({ context, input }) => propose(context, input)),
    publishMany: os.items.publishMany.handler(({ context, input }) => publishMany(context, input)),
    loadBoundaries: os.items.loadBoundaries.handler(({ context, input }) => loadBoundaries(context, input)),
  },
  agreements: {
    ...registerHandlers(os.agreements, agreements, agreementSheets),
    take: takeHandler(os.agreements, agreements),
  },
})
