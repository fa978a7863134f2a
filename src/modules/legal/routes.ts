import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { citedByPlans } from './cited-by-plans.ts'
import type { CitingRecords } from './citing.ts'
import { legalContract } from './contract.ts'
import { readFullText, writeFullText } from './full-text.ts'
import { citationsOf, listRechecks, settleRecheck } from './rechecks.ts'
import * as service from './service.ts'
import { chooseTopics, ownTopics } from './subscription.ts'

const os = api(legalContract)

/** The routes of the legal library; `sources` tell which records of other modules name documents. */
export const legalRoutes = (sources: readonly CitingRecords[]) =>
  os.router({
    documents: {
      ...registerHandlers(os.documents, service.documents, service.documentSheets),
      take: takeHandler(os.documents, service.documents),
    },
    links: registerHandlers(os.links, service.links, service.linkSheets),
    reviews: registerHandlers(os.reviews, service.reviews, service.reviewSheets),
    proposals: {
      ...registerHandlers(os.proposals, service.proposals, service.proposalSheets),
      take: takeHandler(os.proposals, service.proposals),
    },
    reviewProgress: os.reviewProgress.handler(({ context, input }) => service.reviewProgress(context, input)),
    text: os.text.handler(({ context, input }) => readFullText(context, input)),
    writeText: os.writeText.handler(async ({ context, input }) => {
      await writeFullText(context, input)
      return readFullText(context, input)
    }),
    citations: os.citations.handler(({ context, input }) => citationsOf(context, sources, input)),
    rechecks: os.rechecks.handler(async ({ context }) => (await listRechecks(context, sources)).map(plain)),
    settleRecheck: os.settleRecheck.handler(async ({ context, input }) => {
      await settleRecheck(context, sources, input)
      return (await listRechecks(context, sources)).map(plain)
    }),
    citedByPlans: os.citedByPlans.handler(({ context }) => citedByPlans(context)),
    subscription: os.subscription.handler(async ({ context }) => ({
      topics: [...(await ownTopics(context))],
    })),
    subscribe: os.subscribe.handler(async ({ context, input }) => {
      await chooseTopics(context, input.topics)
      return { topics: [...(await ownTopics(context))] }
    }),
  })

const plain = ({ actions, ...one }: Awaited<ReturnType<typeof listRechecks>>[number]) => ({
  ...{ ...one, actions: [...actions] },
})
