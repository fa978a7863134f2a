import { z } from 'zod'
import { Message, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year, YearSpan } from '#kernel/period.ts'
import {
  AgencyReport,
  Difference,
  LateException,
  OpenSection,
  SectionContent,
  Submission,
  SubmissionHead,
} from './agency-report-shapes.ts'
import {
  Board,
  BoardQuery,
  Notice,
  OpenableReview,
  Round,
  RoundTerms,
  ToDoItem,
  WaitingDifficulty,
} from './round-shapes.ts'

const tags = ['Reports']
const Change = z.object({ id: Id, version: z.number().int() })
const Reason = z.string().trim().max(2000)
const rounds = '/report-rounds' as const
const reports = '/agency-reports' as const

/** What a demand between the yearly rounds asks, of whom and by when. */
export const Demand = z.object({
  title: z.string().trim().min(1).max(300),
  years: YearSpan,
  agencies: z.array(Id).min(1).max(300),
  windowFrom: CalendarDate,
  lastDay: CalendarDate.describe('Last day in time; it counts whole'),
  internalCutOff: CalendarDate.nullish().transform((day) => day ?? null),
  sections: z
    .array(
      z.object({
        heading: z.string().trim().min(1).max(300),
        instruction: z.string().trim().max(2000).default(''),
        required: z.boolean().default(true),
      }),
    )
    .min(1)
    .max(30),
})
export type Demand = z.output<typeof Demand>

export const roundsContract = {
  rounds: route
    .route({
      method: 'GET',
      path: rounds,
      tags,
      summary: 'Rounds, the newest first, with what is mine in them',
    })
    .input(z.object({}))
    .output(
      z.object({
        rounds: z.array(Round),
        openable: z.array(z.number().int()).describe('Years whose round may be opened'),
        reviews: z.array(OpenableReview).describe('Reviews of phases that may be opened'),
      }),
    ),
  openYear: route
    .route({
      method: 'POST',
      path: rounds,
      tags,
      summary: 'Open the round of a year; a second time changes nothing',
    })
    .input(z.object({ year: Year }))
    .output(Round),
  openReview: route
    .route({
      method: 'POST',
      path: '/report-reviews',
      tags,
      summary: 'Open the review of phases; a second time changes nothing',
    })
    .input(z.object({ review: z.string().max(80), lastDay: CalendarDate.optional() }))
    .output(Round),
  openDemand: route
    .route({ method: 'POST', path: '/report-demands', tags, summary: 'Ask chosen agencies for a report' })
    .input(Demand)
    .output(Round),
  round: route
    .route({ method: 'GET', path: `${rounds}/{id}`, tags, summary: 'Open one' })
    .input(z.object({ id: Id }))
    .output(Round),
  adjustRound: route
    .route({ method: 'PUT', path: `${rounds}/{id}`, tags, summary: 'Move window or cut-off, with a reason' })
    .input(Change.extend({ terms: RoundTerms, reason: Reason }))
    .output(Round),
  stepRound: route
    .route({ method: 'POST', path: `${rounds}/{id}/steps`, tags, summary: 'Close, or open again' })
    .input(Change.extend({ step: z.enum(['close', 'reopen']), reason: Reason.default('') }))
    .output(Round),
  board: route
    .route({ method: 'GET', path: `${rounds}/{id}/board`, tags, summary: 'Who has sent, who is late' })
    .input(BoardQuery)
    .output(Board),
  boardSheet: route
    .route({ method: 'GET', path: `${rounds}/{id}/board-sheet`, tags, summary: 'The board as an Excel file' })
    .input(BoardQuery.extend({ locale: z.enum(['vi', 'en']).default('vi') }))
    .output(z.file()),
  remind: route
    .route({
      method: 'POST',
      path: `${rounds}/{id}/remind`,
      tags,
      summary: 'Remind one, or all that have not sent',
    })
    .input(z.object({ id: Id, report: Id.optional() }))
    .output(z.object({ reminded: z.number().int() })),
  exceptions: route
    .route({
      method: 'GET',
      path: `${rounds}/{id}/exceptions`,
      tags,
      summary: 'Who may send late, why, until when',
    })
    .input(z.object({ id: Id }))
    .output(z.array(LateException)),
  except: route
    .route({ method: 'POST', path: `${reports}/{id}/exceptions`, tags, summary: 'Give leave to send late' })
    .input(z.object({ id: Id, reason: Reason, untilDay: CalendarDate }))
    .output(LateException),
  withdrawException: route
    .route({ method: 'POST', path: '/late-exceptions/{id}/withdraw', tags, summary: 'Withdraw a leave' })
    .input(z.object({ id: Id, reason: Reason }))
    .output(LateException),
  report: route
    .route({
      method: 'GET',
      path: `${reports}/{id}`,
      tags,
      summary: 'The report of an agency as a list of sections',
    })
    .input(z.object({ id: Id }))
    .output(AgencyReport),
  section: route
    .route({ method: 'GET', path: `${reports}/{id}/sections/{section}`, tags, summary: 'Open a section' })
    .input(z.object({ id: Id, section: z.string().max(20) }))
    .output(OpenSection),
  saveSection: route
    .route({ method: 'PUT', path: `${reports}/{id}/sections/{section}`, tags, summary: 'Save a section' })
    .input(
      z.object({
        id: Id,
        section: z.string().max(20),
        version: z.number().int().min(0).describe('0: nobody had saved it yet'),
        content: SectionContent,
        done: z.boolean(),
      }),
    )
    .output(OpenSection),
  step: route
    .route({
      method: 'POST',
      path: `${reports}/{id}/steps`,
      tags,
      summary: 'Send, take back, receive or return',
    })
    .input(
      Change.extend({ step: z.enum(['submit', 'recall', 'receive', 'return']), reason: Reason.default('') }),
    )
    .output(AgencyReport),
  submissions: route
    .route({ method: 'GET', path: `${reports}/{id}/submissions`, tags, summary: 'Every time it was sent' })
    .input(z.object({ id: Id }))
    .output(z.array(SubmissionHead)),
  submission: route
    .route({
      method: 'GET',
      path: `${reports}/{id}/submissions/{number}`,
      tags,
      summary: 'One of them, whole',
    })
    .input(z.object({ id: Id, number: z.coerce.number().int().min(1) }))
    .output(Submission),
  difference: route
    .route({
      method: 'GET',
      path: `${reports}/{id}/difference`,
      tags,
      summary: 'What changed between two of them',
    })
    .input(z.object({ id: Id, from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }))
    .output(Difference),
  notices: route
    .route({ method: 'GET', path: '/notices', tags: ['Notices'], summary: 'My notices, the newest first' })
    .input(z.object({}))
    .output(z.object({ unread: z.number().int(), notices: z.array(Notice) })),
  readNotices: route
    .route({ method: 'POST', path: '/notices/read', tags: ['Notices'], summary: 'Mark one, or all, as read' })
    .input(z.object({ id: Id.optional() }))
    .output(z.object({ unread: z.number().int() })),
  toDo: route
    .route({
      method: 'GET',
      path: '/to-do',
      tags: ['To do'],
      summary: 'What the person has to do, the most urgent first',
    })
    .input(z.object({}))
    .output(z.array(ToDoItem)),
  leaders: route
    .route({ method: 'GET', path: '/leaders', tags: ['To do'], summary: 'The state of the plan on one page' })
    .input(z.object({}))
    .output(
      z.object({
        difficulties: z.object({ direction: z.array(WaitingDifficulty), answer: z.array(WaitingDifficulty) }),
        tasks: z.object({
          year: z.number().int(),
          late: z.number().int(),
          behind: z.number().int().describe('Less is done than of the time has passed'),
        }),
        targets: z.array(
          z.object({
            id: z.string(),
            label: Message,
            unit: Message,
            state: z.string(),
            value: z.string().nullable(),
            decimals: z.number().int(),
          }),
        ),
        dues: z.array(
          z.object({ label: Message, clause: z.string(), lastDay: CalendarDate, daysLeft: z.number().int() }),
        ),
        rounds: z.array(Round),
        late: z.array(
          z.object({
            reportId: z.string(),
            agencyName: z.string(),
            roundTitle: z.string(),
            daysLate: z.number().int(),
          }),
        ),
      }),
    ),
}
