import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api, type RequestContext } from '#platform/api.ts'
import { addressHeader } from '#platform/client-address.ts'
import { openRateLimit, proveNotTooMany, type RateLimit } from '#platform/rate-limit.ts'
import { surveysContract } from './contract.ts'
import { makeNextEdition, openContent, saveContent } from './edition.ts'
import { makeLink, sendFirstLetters, setEmail } from './invitation.ts'
import type { Post } from './letters.ts'
import { handIn, openForm, ownSurveys } from './respond.ts'
import { makeNeed, openResponse, reviewAll } from './response.ts'
import { surveyResults } from './results.ts'
import { responsesFile, resultsSheet } from './results-file.ts'
import { drawSample, getSample, listInvitations } from './sample.ts'
import { scoresOfRound } from './scores-of-round.ts'
import {
  campaignSheets,
  campaigns,
  questionnaireSheets,
  questionnaires,
  responseSheets,
  responses,
} from './service.ts'

const os = api(surveysContract)

const questionnaireRoutes = {
  ...registerHandlers(os.questionnaires, questionnaires, questionnaireSheets),
  take: takeHandler(os.questionnaires, questionnaires),
  content: os.questionnaires.content.handler(({ context, input }) => openContent(context, input)),
  saveContent: os.questionnaires.saveContent.handler(({ context, input }) => saveContent(context, input)),
  nextEdition: os.questionnaires.nextEdition.handler(
    ({ context, input }) => makeNextEdition(context, input) as never,
  ),
}

const responseRoutes = {
  ...registerHandlers(os.responses, responses, responseSheets),
  take: takeHandler(os.responses, responses),
  detail: os.responses.detail.handler(({ context, input }) => openResponse(context, input)),
  makeNeed: os.responses.makeNeed.handler(({ context, input }) => makeNeed(context, input)),
  reviewAll: os.responses.reviewAll.handler(({ context, input }) => reviewAll(context, input)),
}

const resultRoutes = {
  results: os.results.results.handler(({ context, input }) => surveyResults(context, input)),
  resultsSheet: os.results.resultsSheet.handler(({ context, input }) => resultsSheet(context, input)),
  responsesFile: os.results.responsesFile.handler(({ context, input }) => responsesFile(context, input)),
  scoresOfRound: os.results.scoresOfRound.handler(({ context, input }) => scoresOfRound(context, input)),
}

/** Somebody opens a form a few times and hands it in once; a machine guesses and floods. */
const limits = () => ({
  opened: openRateLimit({ most: 120, minutes: 10 }),
  handedIn: openRateLimit({ most: 20, minutes: 10 }),
})

const formRoutes = () => {
  const { opened, handedIn } = limits()
  const heed = (limit: RateLimit, { requestHeaders, now }: RequestContext) =>
    proveNotTooMany(limit, requestHeaders.get(addressHeader) ?? '', now)
  return {
    byLink: os.forms.byLink.handler(({ context, input }) => {
      heed(opened, context)
      return openForm(context, input)
    }),
    handInByLink: os.forms.handInByLink.handler(({ context, input: { token, ...given } }) => {
      heed(handedIn, context)
      return handIn(context, { token }, given)
    }),
    openForm: os.forms.openForm.handler(({ context, input }) => {
      heed(opened, context)
      return openForm(context, input)
    }),
    handInOpen: os.forms.handInOpen.handler(({ context, input: { code, ...given } }) => {
      heed(handedIn, context)
      return handIn(context, { code }, given)
    }),
    own: os.forms.own.handler(({ context, input }) => openForm(context, input)),
    handInOwn: os.forms.handInOwn.handler(({ context, input: { invitation, ...given } }) =>
      handIn(context, { invitation }, given),
    ),
    ownSurveys: os.forms.ownSurveys.handler(({ context }) => ownSurveys(context)),
  }
}

export const surveysRoutes = (post: Post) =>
  os.router({
    questionnaires: questionnaireRoutes,
    campaigns: {
      ...registerHandlers(os.campaigns, campaigns, campaignSheets),
      take: takeHandler(os.campaigns, campaigns),
    },
    sample: {
      get: os.sample.get.handler(({ context, input }) => getSample(context, input)),
      draw: os.sample.draw.handler(({ context, input }) => drawSample(context, input)),
      invitations: os.sample.invitations.handler(({ context, input }) => listInvitations(context, input)),
      setEmail: os.sample.setEmail.handler(({ context, input }) => setEmail(context, input)),
      makeLink: os.sample.makeLink.handler(({ context, input }) => makeLink(context, post, input)),
      sendLetters: os.sample.sendLetters.handler(({ context, input }) =>
        sendFirstLetters(context, post, input),
      ),
    },
    forms: formRoutes(),
    responses: responseRoutes,
    results: resultRoutes,
  })
