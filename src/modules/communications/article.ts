import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalId, optionalText } from '#kernel/field.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { articleWorkflow } from './workflow.ts'

export const articleKinds = {
  news: text('Tin tức', 'News'),
  knowledge: text('Kiến thức, hướng dẫn', 'Knowledge and guidance'),
  practice: text('Thực hành tốt', 'Good practice'),
} satisfies Record<string, Text>
export type ArticleKind = keyof typeof articleKinds

export const Article = z.object({
  title: z.string(),
  titleEn: z.string().nullable(),
  kind: z.enum(keysOf(articleKinds)),
  summary: z.string().nullable(),
  summaryEn: z.string().nullable(),
  activity: Reference.nullable().describe('The activity that it tells of'),
  publishOn: CalendarDate.nullable().describe('First day on which it is shown; at once when null'),
  publishTime: z.string().nullable().describe('HH:MM in Viet Nam'),
  visibleFrom: z.iso.datetime().nullable().describe('Since when, or from when on, the public sees it'),
  state: z.enum(keysOf(articleWorkflow.states)),
  agency: Reference.nullable(),
})
export type Article = z.infer<typeof Article>

const Html = z.string().max(400_000).optional()

export const ArticleInput = z.object({
  title: z.string().trim().min(1).max(300),
  titleEn: optionalText(300),
  kind: Article.shape.kind.default('news'),
  summary: optionalText(1000),
  summaryEn: optionalText(1000),
  activity: optionalId,
  publishOn: optionalDate,
  publishTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .or(z.literal(''))
    .nullish()
    .transform((time) => time || null),
  body: Html.describe('HTML; cleaned by the server; unchanged when left out'),
  bodyEn: Html,
})
export type ArticleInput = z.output<typeof ArticleInput>

export const articleRegister = defineRegister({
  name: 'articles',
  title: text('Tin, bài', 'Articles'),
  columns: {
    title: {
      label: text('Tiêu đề', 'Title'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Hội thảo năng suất mẫu',
    },
    titleEn: { label: text('Tiêu đề tiếng Anh', 'English title'), type: 'text', import: 'optional' },
    kind: {
      label: text('Loại', 'Kind'),
      type: 'choice',
      choices: articleKinds,
      listed: true,
      filterable: true,
      import: 'optional',
    },
    summary: { label: text('Tóm tắt', 'Summary'), type: 'long-text', import: 'optional' },
    summaryEn: { label: text('Tóm tắt tiếng Anh', 'English summary'), type: 'long-text', import: 'optional' },
    activity: {
      label: text('Về hoạt động', 'About the activity'),
      type: 'reference',
      of: 'activity',
      filterable: true,
    },
    publishOn: {
      label: text('Hẹn ngày đăng', 'Show from'),
      type: 'date',
      sortable: true,
      filterable: true,
      hint: text('Để trống: đăng ngay khi duyệt.', 'When empty: as soon as it is reviewed.'),
    },
    publishTime: { label: text('Hẹn giờ đăng', 'At'), type: 'text', example: '07:30' },
    state: {
      label: text('Trạng thái', 'State'),
      type: 'choice',
      choices: Object.fromEntries(
        Object.entries(articleWorkflow.states).map(([state, { label }]) => [state, label]),
      ),
      listed: true,
      filterable: true,
    },
    agency: {
      label: text('Cơ quan', 'Agency'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
    },
  },
})
