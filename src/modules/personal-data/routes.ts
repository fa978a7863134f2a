import type { Holding } from '#modules/registers/holding.ts'
import { api } from '#platform/api.ts'
import { personalDataContract } from './contract.ts'
import { heldAbout, ownEmail } from './held.ts'
import { answerRequest, listRequests, receiveRequest, requestsOf } from './request.ts'
import { holdKind, listRetention } from './retention.ts'

const os = api(personalDataContract)

export const personalDataRoutes = (holdings: readonly Holding[]) =>
  os.router({
    mine: os.mine.handler(async ({ context }) => {
      const email = await ownEmail(context)
      return { held: await heldAbout(context, holdings, email), requests: await requestsOf(context, email) }
    }),
    ask: os.ask.handler(async ({ context, input }) =>
      receiveRequest(context, await ownEmail(context), input),
    ),
    requests: os.requests.handler(({ context }) => listRequests(context)),
    answer: os.answer.handler(({ context, input }) => answerRequest(context, input)),
    retention: os.retention.handler(({ context }) => listRetention(context, holdings)),
    hold: os.hold.handler(({ context, input }) => holdKind(context, holdings, input)),
  })
