import { z } from 'zod'
import { Kept, registerRoutes, route, takeRoute } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { Content } from './content.ts'
import { editionWorkflow } from './workflow.ts'

export const Questionnaire = z.object({
  code: z.string(),
  edition: z.number().int(),
  title: z.string(),
  titleEn: z.string(),
  questions: z.number().int(),
  publishedOn: CalendarDate.nullable(),
  state: z.enum(keysOf(editionWorkflow.states)),
})
export type Questionnaire = z.infer<typeof Questionnaire>

export const QuestionnaireInput = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/),
  title: z.string().trim().min(1).max(300),
  titleEn: z.string().trim().min(1).max(300),
})
export type QuestionnaireInput = z.output<typeof QuestionnaireInput>

export const questionnaireRegister = defineRegister({
  name: 'survey-questionnaires',
  title: text('Phiếu hỏi', 'Questionnaires'),
  columns: {
    title: {
      label: text('Tên phiếu hỏi', 'Title'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Phiếu khảo sát mẫu',
    },
    titleEn: {
      label: text('Tên tiếng Anh', 'Title in English'),
      type: 'text',
      import: 'required',
      example: 'Sample survey',
    },
    code: {
      label: text('Mã', 'Code'),
      type: 'text',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: 'KS-MAU',
      hint: text(
        'Chữ in hoa không dấu, số và gạch nối; các lần ban hành của một phiếu có cùng mã.',
        'Capital letters, digits and dashes; all editions of a questionnaire share it.',
      ),
    },
    edition: { label: text('Lần ban hành', 'Edition'), type: 'integer', listed: true, sortable: true },
    questions: { label: text('Số câu hỏi', 'Questions'), type: 'integer', listed: true },
    publishedOn: { label: text('Ngày ban hành', 'Published on'), type: 'date', listed: true, sortable: true },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(editionWorkflow.states).map(([state, { label }]) => [state, label]),
      ),
      listed: true,
      filterable: true,
    },
  },
})

const path = '/survey-questionnaires'
const tag = 'Surveys'
const tags = [tag]

const ContentShown = z.object({
  content: Content,
  version: z.number().int(),
  mayChange: z.boolean(),
})
export type ContentShown = z.infer<typeof ContentShown>

export const questionnaireContract = {
  ...registerRoutes(path, tag, Questionnaire, QuestionnaireInput),
  take: takeRoute(path, tag, Questionnaire),
  content: route
    .route({ method: 'GET', path: `${path}/{id}/content`, tags, summary: 'What an edition asks' })
    .input(z.object({ id: Id }))
    .output(ContentShown),
  saveContent: route
    .route({ method: 'PUT', path: `${path}/{id}/content`, tags, summary: 'Write what a draft asks' })
    .input(z.object({ id: Id, version: z.number().int(), content: Content }))
    .output(ContentShown),
  nextEdition: route
    .route({
      method: 'POST',
      path: `${path}/{id}/next-edition`,
      tags,
      summary: 'A draft of the next edition, with the same questions',
      successStatus: 201,
    })
    .input(z.object({ id: Id }))
    .output(Questionnaire.extend(Kept.shape)),
}
