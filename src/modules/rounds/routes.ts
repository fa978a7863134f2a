import type { Measures } from '#modules/results/judge-plan.ts'
import { api } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { openReport } from './agency-report.ts'
import { boardSheet, openBoard } from './board.ts'
import { roundsContract } from './contract.ts'
import { giveException, listExceptions, withdrawException } from './exceptions.ts'
import { leadersPage } from './leaders.ts'
import { listNotices, readNotices } from './notices.ts'
import { openDemand } from './open-demand.ts'
import { openReview, openYear } from './open-round.ts'
import { receiveReport, returnReport } from './receive-report.ts'
import { remindByHand } from './reminders.ts'
import { adjustRound, getRound, listRounds, stepRound } from './service.ts'
import { compareSubmissions, getSubmission, listSubmissions } from './submissions.ts'
import { recallReport, submitReport } from './submit-report.ts'
import { type ToDoSource, toDoOf } from './to-do.ts'
import { openSection, saveSection } from './write-section.ts'

const os = api(roundsContract)

const steps = { submit: submitReport, recall: recallReport, receive: receiveReport, return: returnReport }

const opened = async (context: Context, id: Promise<string>) => getRound(context, await id)

/** @param toDo what every module knows that a person has to do; @param measures those that targets are judged by */
export const roundsRoutes = (toDo: readonly ToDoSource[], measures: Measures) =>
  os.router({
    rounds: os.rounds.handler(({ context }) => listRounds(context)),
    openYear: os.openYear.handler(({ context, input }) => opened(context, openYear(context, input.year))),
    openReview: os.openReview.handler(({ context, input }) => opened(context, openReview(context, input))),
    openDemand: os.openDemand.handler(({ context, input }) => opened(context, openDemand(context, input))),
    round: os.round.handler(({ context, input }) => getRound(context, input.id)),
    adjustRound: os.adjustRound.handler(({ context, input }) => adjustRound(context, input)),
    stepRound: os.stepRound.handler(({ context, input }) => stepRound(context, input)),
    board: os.board.handler(({ context, input }) => openBoard(context, input)),
    boardSheet: os.boardSheet.handler(({ context, input }) => boardSheet(context, input)),
    remind: os.remind.handler(({ context, input }) => remindByHand(context, input)),
    exceptions: os.exceptions.handler(({ context, input }) => listExceptions(context, input.id)),
    except: os.except.handler(({ context, input }) => giveException(context, input)),
    withdrawException: os.withdrawException.handler(({ context, input }) =>
      withdrawException(context, input),
    ),
    report: os.report.handler(({ context, input }) => openReport(context, input.id)),
    section: os.section.handler(({ context, input }) => openSection(context, input)),
    saveSection: os.saveSection.handler(({ context, input }) => saveSection(context, input)),
    step: os.step.handler(async ({ context, input }) => {
      await steps[input.step](context, input)
      return openReport(context, input.id)
    }),
    submissions: os.submissions.handler(({ context, input }) => listSubmissions(context, input)),
    submission: os.submission.handler(({ context, input }) => getSubmission(context, input)),
    difference: os.difference.handler(({ context, input }) => compareSubmissions(context, input)),
    notices: os.notices.handler(({ context }) => listNotices(context)),
    readNotices: os.readNotices.handler(({ context, input }) => readNotices(context, input)),
    toDo: os.toDo.handler(({ context }) => toDoOf(context, toDo)),
    leaders: os.leaders.handler(({ context }) => leadersPage(context, measures)),
  })
