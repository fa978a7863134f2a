import { z } from 'zod'
import { Message, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { Answers, Content } from './content.ts'

/** A form as somebody who answers it sees it. */
export const Form = z.object({
  title: Message,
  purpose: z.string().nullable(),
  content: Content,
  closesOn: CalendarDate,
  enterprise: z.string().nullable().describe('Who is asked; null where nobody is named'),
  standing: z
    .enum(['open', 'answered', 'returned', 'closed'])
    .describe('Whether answers are taken, were given, came back to be mended, or are taken no more'),
  returnedWhy: z.string().nullable(),
  answers: Answers.nullable().describe('What was answered before, where it came back'),
})
export type Form = z.infer<typeof Form>

/** What somebody hands in. */
export const Given = z.object({
  answers: Answers,
  respondent: z
    .string()
    .trim()
    .max(200)
    .nullish()
    .transform((value) => value || null)
    .describe('Name and position of whoever filled it in; not kept where nobody is named'),
})
export type Given = z.output<typeof Given>

const Received = z.object({ score: z.string().nullable(), level: Message.nullable() })
export type Received = z.infer<typeof Received>

const tags = ['Survey forms']
const Token = z.object({ token: z.string().min(1).max(200) })
const Code = z.object({ code: z.string().min(1).max(40) })
const Own = z.object({ invitation: Id })

const open = (path: `/${string}`, summary: string) => route.route({ method: 'GET', path, tags, summary })
const hand = (path: `/${string}`, summary: string) => route.route({ method: 'POST', path, tags, summary })

/** Surveys that an enterprise is asked to answer. */
export const OwnSurvey = z.object({
  invitation: z.string(),
  title: Message,
  closesOn: CalendarDate,
  standing: Form.shape.standing,
  response: z.string().nullable(),
})
export type OwnSurvey = z.infer<typeof OwnSurvey>

export const respondContract = {
  byLink: open('/survey-forms/by-link/{token}', 'The form of a personal link').input(Token).output(Form),
  handInByLink: hand('/survey-forms/by-link/{token}', 'Hand in by a personal link')
    .input(Token.extend(Given.shape))
    .output(Received),
  openForm: open('/survey-forms/open/{code}', 'A form that anybody answers').input(Code).output(Form),
  handInOpen: hand('/survey-forms/open/{code}', 'Hand in without a name')
    .input(Code.extend(Given.shape))
    .output(Received),
  own: open('/survey-forms/own/{invitation}', "The form of one's own enterprise").input(Own).output(Form),
  handInOwn: hand('/survey-forms/own/{invitation}', "Hand in for one's own enterprise")
    .input(Own.extend(Given.shape))
    .output(Received),
  ownSurveys: open('/survey-forms/own', 'What the own enterprise is asked').output(z.array(OwnSurvey)),
}
