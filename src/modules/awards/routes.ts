import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { declareTies, getAssessments, saveScores } from './assessment.ts'
import { awardsContract } from './contract.ts'
import { appoint, dismiss, findPeople, getCouncil, rounds } from './council.ts'
import { getDossier, sayPaper } from './dossier.ts'
import { enterAward, openAward } from './enter-award.ts'
import { feedbackFile, noticeFile } from './feedback-report.ts'
import { commendationSheets, commendations, entries, entrySheets, roundSheets } from './service.ts'
import { submissionFile } from './submission.ts'

const os = api(awardsContract)

export const awardsRoutes = os.router({
  entries: { ...registerHandlers(os.entries, entries, entrySheets), take: takeHandler(os.entries, entries) },
  own: {
    open: os.own.open.handler(({ context }) => openAward(context)),
    enter: os.own.enter.handler(({ context, input }) => enterAward(context, input)),
  },
  dossier: {
    get: os.dossier.get.handler(({ context, input }) => getDossier(context, input)),
    say: os.dossier.say.handler(({ context, input }) => sayPaper(context, input)),
    notice: os.dossier.notice.handler(({ context, input }) => noticeFile(context, input)),
  },
  assessment: {
    get: os.assessment.get.handler(({ context, input }) => getAssessments(context, input)),
    save: os.assessment.save.handler(({ context, input }) => saveScores(context, input)),
    declare: os.assessment.declare.handler(({ context, input }) => declareTies(context, input)),
    feedback: os.assessment.feedback.handler(({ context, input }) => feedbackFile(context, input)),
  },
  rounds: {
    ...registerHandlers(os.rounds, rounds, roundSheets),
    council: os.rounds.council.handler(({ context, input }) => getCouncil(context, input)),
    appoint: os.rounds.appoint.handler(({ context, input }) => appoint(context, input)),
    dismiss: os.rounds.dismiss.handler(({ context, input }) => dismiss(context, input)),
    people: os.rounds.people.handler(({ context, input }) => findPeople(context, input)),
    submission: os.rounds.submission.handler(({ context, input }) => submissionFile(context, input)),
  },
  commendations: {
    ...registerHandlers(os.commendations, commendations, commendationSheets),
    take: takeHandler(os.commendations, commendations),
  },
})
