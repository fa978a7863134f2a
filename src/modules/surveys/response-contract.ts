import { z } from 'zod'
import { Kept, Message, Reference, registerRoutes, route, takeRoute } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { Answers, Content } from './content.ts'
import { responseWorkflow } from './workflow.ts'

export const Response = z.object({
  called: z.string().describe('The enterprise, or that nobody is named'),
  survey: Reference,
  year: z.number().int(),
  questionnaire: z.string(),
  enterprise: Reference.nullable(),
  respondent: z.string().nullable(),
  score: z.string().nullable(),
  level: Message.nullable(),
  receivedOn: CalendarDate,
  decisionReason: z.string().nullable(),
  state: z.enum(keysOf(responseWorkflow.states)),
})
export type Response = z.infer<typeof Response>

export const responseRegister = defineRegister({
  name: 'survey-responses',
  title: text('Phiếu trả lời', 'Responses'),
  columns: {
    called: { label: text('Người trả lời', 'Who answered'), type: 'text', listed: true, sortable: true },
    survey: {
      label: text('Đợt khảo sát', 'Survey'),
      type: 'reference',
      of: 'survey',
      listed: true,
      filterable: true,
    },
    questionnaire: { label: text('Phiếu hỏi', 'Questionnaire'), type: 'text' },
    year: { label: text('Năm', 'Year'), type: 'year', listed: true, sortable: true, filterable: true },
    enterprise: {
      label: text('Doanh nghiệp', 'Enterprise'),
      type: 'reference',
      of: 'enterprise',
      filterable: true,
    },
    respondent: { label: text('Người điền phiếu', 'Filled in by'), type: 'text' },
    score: {
      label: text('Điểm (thang 100)', 'Score (of 100)'),
      type: 'decimal',
      listed: true,
      sortable: true,
    },
    level: { label: text('Mức', 'Level'), type: 'text', listed: true },
    receivedOn: {
      label: text('Ngày nhận', 'Received on'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
    },
    decisionReason: { label: text('Lý do', 'Reason'), type: 'long-text' },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(responseWorkflow.states).map(([state, { label }]) => [state, label]),
      ),
      listed: true,
      filterable: true,
    },
  },
})

/** What a choice in the answers calls for, and the need that was made of it. */
export const CalledFor = z.object({
  question: z.string(),
  value: z.string(),
  title: Message,
  solution: Reference.nullable().describe('Null where the catalogue does not hold it'),
  need: Reference.nullable(),
})
export type CalledFor = z.infer<typeof CalledFor>

/** What a response holds besides its row. */
export const ResponseDetail = z.object({
  content: Content,
  answers: Answers,
  bySection: z.record(z.string(), z.string().nullable()),
  calledFor: z.array(CalledFor),
  earlier: z
    .array(
      z.object({
        id: z.string(),
        year: z.number().int(),
        survey: z.string(),
        score: z.string().nullable(),
        bySection: z.record(z.string(), z.string().nullable()),
      }),
    )
    .describe('Accepted scores of this enterprise by the same questionnaire, the first year first'),
  mayMakeNeeds: z.boolean(),
})
export type ResponseDetail = z.infer<typeof ResponseDetail>

const path = '/survey-responses'
const tags = ['Surveys']

export const responseContract = {
  ...registerRoutes(path, 'Surveys', Response, z.object({})),
  take: takeRoute(path, 'Surveys', Response),
  detail: route
    .route({
      method: 'GET',
      path: `${path}/{id}/detail`,
      tags,
      summary: 'Answers, scores, what they call for',
    })
    .input(z.object({ id: Id }))
    .output(ResponseDetail),
  makeNeed: route
    .route({
      method: 'POST',
      path: `${path}/{id}/needs`,
      tags,
      summary: 'A draft need of what a choice calls for',
    })
    .input(z.object({ id: Id, question: z.string().max(40), value: z.string().max(40) }))
    .output(z.object({ need: Reference })),
  reviewAll: route
    .route({
      method: 'POST',
      path: '/surveys/{id}/review-all',
      tags,
      summary: 'Take a step with every response of a survey that stands open for it',
    })
    .input(z.object({ id: Id, action: z.enum(['check', 'accept']) }))
    .output(z.object({ taken: z.number().int() })),
}

export const KeptResponse = Response.extend(Kept.shape)
