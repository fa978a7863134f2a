import { z } from 'zod'
import { type Text, text } from '#kernel/text.ts'
import { Day, Duty, Key, PlaceRef, Words } from '#modules/agencies/document.ts'
import { MonthDay } from './month-day.ts'
import { ReportOutline } from './report-outline.ts'
import { AgencyGroup, Selector, Wording } from './selector.ts'
import { Id, Target, Task, TaskGroup, Year } from './targets-and-tasks.ts'

const verified = z
  .boolean()
  .describe('True when read in an official or cross-checked source; false: to confirm')
const note = Wording.optional().describe('What the reader must know')

export const PlanStatus = z.enum(['in-force', 'replaced', 'ended'])
export type PlanStatus = z.infer<typeof PlanStatus>

export const planStatuses: Readonly<Record<PlanStatus, Text>> = {
  'in-force': text('Còn hiệu lực', 'In force'),
  replaced: text('Đã thay thế', 'Replaced'),
  ended: text('Đã kết thúc', 'Ended'),
}

/** A document that the plan rests on, or that bears on it from outside. */
export const PlanBasis = z.strictObject({
  id: Key.describe('Lasting id'),
  relation: z.enum(['parent', 'related']).describe('Named by the plan itself, or bearing on it from outside'),
  number: Words.describe('Number and symbol'),
  date: Day.describe('Day it was signed'),
  title: Wording.describe('What it is about'),
  issuer: Words.describe('Who issued it'),
  status: z.enum(['in-force', 'amended', 'replaced', 'unknown']).describe('State of the document today'),
  clause: Words.optional().describe('Clause of the plan that cites it'),
  verified,
  note,
})
export type PlanBasis = z.infer<typeof PlanBasis>

export const Phase = z.strictObject({
  id: Key.describe('Lasting id'),
  from: Year.describe('First year'),
  to: Year.describe('Last year'),
  label: Wording.describe('Name on screens'),
  clauses: z.array(Words).default([]).describe('Clauses that set it'),
})
export type Phase = z.infer<typeof Phase>

export const Clause = z.strictObject({
  id: Words.describe('Number in the plan'),
  heading: Words.optional().describe('Heading that it stands under'),
  text: Words.describe('Words of the plan, unchanged'),
  about: Words.optional().describe('In a few English words'),
})
export type Clause = z.infer<typeof Clause>

/** An entry of a closed list that the plan sets: priority groups, subjects, funding sources, programmes. */
export const ListEntry = z.strictObject({
  id: Key.describe('Lasting id'),
  clause: Words.describe('Clause that names it'),
  label: Wording.describe('Its name'),
})
export type ListEntry = z.infer<typeof ListEntry>

/** A source of money; where it is money of a budget, the duty that appraises what is asked of it. */
export const FundingSource = ListEntry.extend({
  appraisedBy: z
    .enum(['appraise-estimates', 'balance-development'])
    .optional()
    .describe('Duty that appraises what is asked of it; none: no money that the province allocates'),
})
export type FundingSource = z.infer<typeof FundingSource>

export const PlanDuty = z.strictObject({
  id: Id.describe('Lasting id'),
  duty: Duty.describe('Which duty it is'),
  clause: Words.describe('Clause that gives it'),
  text: Wording.describe('What is asked'),
  holder: Selector,
})
export type PlanDuty = z.infer<typeof PlanDuty>

export const DueRule = z.strictObject({
  before: MonthDay.describe('The day that the plan names'),
  reading: z
    .enum(['exclusive', 'inclusive'])
    .describe('Exclusive: the day itself is late; inclusive: the day itself is in time'),
  ruling: Wording.describe('Why it is read so, and who said it'),
})
export type DueRule = z.infer<typeof DueRule>

export const DueDate = z.strictObject({
  id: Key.describe('Lasting id'),
  clause: Words.describe('Clause that sets it'),
  label: Wording.describe('Name on screens'),
  recurs: z.enum(['yearly', 'once']).describe('Every year of the plan, or only in "years"'),
  years: z.array(Year).default([]).describe('Years of what happens once'),
  onDemand: z.boolean().default(false).describe('True when it may also be asked for at any time'),
  rule: DueRule.describe('When it is due'),
  from: Selector,
  optionalFrom: z.array(Selector).default([]).describe('Who may send too, though the plan does not ask them'),
  to: z.array(Selector).min(1).describe('Who receives it'),
  internalCutOff: MonthDay.optional().describe('Earlier last day for units; a local term'),
  dataWindow: z
    .strictObject({
      from: MonthDay.describe('First day of the data, in the year before'),
      to: MonthDay.describe('Last day of the data'),
      actualTo: MonthDay.describe('Last day counted as done; after it figures are estimates'),
      verified,
      note,
    })
    .optional()
    .describe('Days whose data the report covers'),
  reminders: z.array(z.int().positive()).default([]).describe('Days ahead on which to remind'),
})
export type DueDate = z.infer<typeof DueDate>

/** Two sayings that do not agree, the ruling that was made, and by whom. */
export const Contradiction = z.strictObject({
  id: Id.describe('Lasting id'),
  between: z
    .array(
      z.strictObject({
        clause: Words.optional().describe('Clause of the plan'),
        source: Words.optional().describe('Other source, when it is not a clause'),
        quote: Words.describe('Its words'),
      }),
    )
    .min(1)
    .describe('The sayings, with their words'),
  issue: Wording.describe('What does not agree'),
  ruling: Wording.describe('How it is read here'),
  effect: Wording.describe('What the software does because of it'),
  ruledBy: Words.describe('Who made the ruling'),
  ruledOn: Day.describe('When'),
  verified,
  targets: z.array(Words).default([]).describe('Targets concerned'),
  tasks: z.array(Words).default([]).describe('Tasks concerned'),
  dueDates: z.array(Words).default([]).describe('Due dates concerned'),
})
export type Contradiction = z.infer<typeof Contradiction>

const localDays = z.strictObject({
  days: z.int().positive().describe('How many days'),
  working: z.boolean().describe('True: working days'),
  note: Wording.describe('Where it comes from'),
})

/** Local terms: they are not in the plan, and say so. */
export const PlanSettings = z.strictObject({
  answerDifficulty: localDays.describe('Time of the focal agency to answer a difficulty'),
  direction: localDays.describe('Time of the People’s Committee to give direction'),
  certificateExpiring: localDays.describe('How long ahead a certificate counts as about to expire'),
  reminders: z
    .strictObject({
      daysAhead: z.array(z.int().positive()).min(1).describe('Days ahead on which to remind'),
      note: Wording.describe('Where it comes from'),
    })
    .describe('Reminder ladder'),
  lateness: z
    .strictObject({
      escalateAfterDays: z
        .array(z.int().positive())
        .min(1)
        .describe('Days late on which to go one step higher'),
      note: Wording.describe('Where it comes from'),
    })
    .describe('What happens to those that are late'),
  settlementWindows: z
    .array(
      z.strictObject({
        fromYear: z.int().describe('First budget year for which it holds'),
        until: z
          .string()
          .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
          .describe('Last day, month and day of the following year'),
        source: Wording.describe('Where it comes from'),
        verified: z.boolean().describe('Whether that was confirmed'),
      }),
    )
    .default([])
    .describe("Until when a budget year's spending may still be corrected; without one until its last day"),
})
export type PlanSettings = z.infer<typeof PlanSettings>

/** The whole of `plan.yaml`. */
export const Plan = z.strictObject({
  id: Key.describe('Lasting id'),
  number: Words.describe('Number and symbol'),
  issued: Day.describe('Day of issue'),
  issuer: Key.describe('Key of the agency that issued it'),
  signer: Words.describe('Who signed, with the office'),
  title: Wording.describe('Title'),
  province: z
    .strictObject({ code: Key.describe('Code of the province'), name: Words.describe('Its name today') })
    .describe('Province that runs the plan today'),
  territory: z
    .strictObject({
      text: Wording.describe('Where the plan applies'),
      places: z.array(PlaceRef).min(1).describe('The places, as of the day of issue'),
    })
    .describe('Where the plan applies'),
  status: PlanStatus.describe('State today'),
  statusNote: Wording.optional().describe('What is known about its state'),
  basis: z.array(PlanBasis).describe('Documents that it rests on, and others that bear on it'),
  phases: z.array(Phase).min(1).describe('Phases in order'),
  clauses: z.array(Clause).min(1).describe('Clauses in order'),
  priorityGroups: z.array(ListEntry).describe('Whom the plan puts first'),
  subjects: z.array(ListEntry).describe('Whom the plan is for'),
  fundingSources: z.array(FundingSource).describe('Where money may come from'),
  linkedProgrammes: z.array(ListEntry).default([]).describe('National programmes to link with'),
  principles: z
    .array(ListEntry)
    .default([])
    .describe('Rules that hold for everything, such as the budget law'),
  groups: z.array(AgencyGroup).describe('Names for several agencies at once'),
  targets: z.array(Target).describe('Targets'),
  taskGroups: z.array(TaskGroup).describe('Groups of the annex'),
  tasks: z.array(Task).describe('Rows of the annex'),
  duties: z.array(PlanDuty).describe('What is asked of whom'),
  dueDates: z.array(DueDate).describe('What is due when'),
  contradictions: z.array(Contradiction).describe('What does not agree, and the rulings'),
  settings: PlanSettings.describe('Local terms that are not in the plan'),
  reportOutline: ReportOutline.describe('How the reports are built'),
})
export type Plan = z.infer<typeof Plan>
