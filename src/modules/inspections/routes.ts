import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { adoptCandidates, listCandidates } from './candidates.ts'
import { inspectionsContract } from './contract.ts'
import { readFieldwork } from './fieldwork.ts'
import { findingSheets, findings } from './finding-shelf.ts'
import { minutesFile } from './minutes-file.ts'
import { planSheets, plans } from './plan-shelf.ts'
import { saveMinutes } from './save-minutes.ts'
import { saveTeam, teamChoices } from './save-team.ts'
import { sendAnswers, sendPhoto } from './send-answers.ts'
import { countsByYear, visitChoices } from './service.ts'
import { visitSheets, visits } from './visit-shelf.ts'

const os = api(inspectionsContract)

export const inspectionsRoutes = os.router({
  plans: {
    ...registerHandlers(os.plans, plans, planSheets),
    take: takeHandler(os.plans, plans),
    candidates: os.plans.candidates.handler(({ input, context }) => listCandidates(context, input.id)),
    adopt: os.plans.adopt.handler(({ input, context }) => adoptCandidates(context, input)),
  },
  visits: {
    ...registerHandlers(os.visits, visits, visitSheets),
    take: takeHandler(os.visits, visits),
    choices: os.visits.choices.handler(({ input, context }) => visitChoices(context, input.q)),
    fieldwork: os.visits.fieldwork.handler(({ input, context }) => readFieldwork(context, input.id)),
    saveTeam: os.visits.saveTeam.handler(({ input, context }) => saveTeam(context, input)),
    sendAnswers: os.visits.sendAnswers.handler(({ input, context }) => sendAnswers(context, input)),
    sendPhoto: os.visits.sendPhoto.handler(({ input, context }) => sendPhoto(context, input)),
    saveMinutes: os.visits.saveMinutes.handler(({ input, context }) => saveMinutes(context, input)),
    minutesFile: os.visits.minutesFile.handler(({ input, context }) => minutesFile(context, input)),
    people: os.visits.people.handler(({ input, context }) => teamChoices(context, input.q)),
    byYear: os.visits.byYear.handler(({ context }) => countsByYear(context)),
  },
  findings: {
    ...registerHandlers(os.findings, findings, findingSheets),
    take: takeHandler(os.findings, findings),
  },
})
