import { z } from 'zod'
import { registerRoutes, route } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { type Column, defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'

const day = CalendarDate.nullable()

export const Round = z.object({
  awardYear: z.number().int(),
  announcedOn: day,
  registerBy: day,
  dossierBy: day,
  supplementBy: day,
  assessBy: day,
  proposeBy: day,
  councilNumber: z.string().nullable(),
  councilDate: day,
  proposalNumber: z.string().nullable(),
  proposalDate: day,
  note: z.string().nullable(),
  members: z.string().nullable(),
  entries: z.number().int(),
})
export type Round = z.infer<typeof Round>

export const RoundInput = z.object({
  awardYear: Year,
  announcedOn: optionalDate,
  registerBy: optionalDate,
  dossierBy: optionalDate,
  supplementBy: optionalDate,
  assessBy: optionalDate,
  proposeBy: optionalDate,
  councilNumber: optionalText(60),
  councilDate: optionalDate,
  proposalNumber: optionalText(60),
  proposalDate: optionalDate,
  note: optionalText(2000),
})
export type RoundInput = z.output<typeof RoundInput>

const dateColumn = (label: Text, listed = false): Column => ({
  label,
  type: 'date',
  listed,
  sortable: true,
  import: 'optional',
})

export const roundRegister = defineRegister({
  name: 'award-rounds',
  title: text('Đợt xét giải', 'Award rounds'),
  columns: {
    awardYear: {
      label: text('Năm giải', 'Award year'),
      type: 'year',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'key',
    },
    announcedOn: dateColumn(text('Ngày vận động', 'Announced on')),
    registerBy: dateColumn(text('Hạn đăng ký', 'Register by'), true),
    dossierBy: dateColumn(text('Hạn nộp hồ sơ', 'Dossier by'), true),
    supplementBy: dateColumn(text('Hạn bổ sung hồ sơ', 'Papers to add by')),
    assessBy: dateColumn(text('Hạn đánh giá', 'Scores by'), true),
    proposeBy: dateColumn(text('Hạn gửi Hội đồng Quốc gia', 'To the National Council by'), true),
    councilNumber: {
      label: text('Quyết định thành lập Hội đồng', 'Decision on the council'),
      type: 'text',
      import: 'optional',
    },
    councilDate: dateColumn(text('Ngày quyết định thành lập', 'Date of that decision')),
    proposalNumber: {
      label: text('Số tờ trình lên Hội đồng Quốc gia', 'Number of the submission'),
      type: 'text',
      import: 'optional',
    },
    proposalDate: dateColumn(text('Ngày tờ trình', 'Date of the submission')),
    note: { label: text('Ghi chú', 'Note'), type: 'long-text', import: 'optional' },
    members: { label: text('Thành viên Hội đồng', 'Members'), type: 'text' },
    entries: { label: text('Số hồ sơ', 'Entries'), type: 'integer', listed: true },
  },
})

export const memberRoles = {
  chair: text('Chủ tịch Hội đồng', 'Chair'),
  deputy: text('Phó Chủ tịch', 'Deputy chair'),
  member: text('Thành viên', 'Member'),
  secretary: text('Thư ký', 'Secretary'),
  expert: text('Chuyên gia', 'Expert'),
} as const

export const Member = z.object({
  id: z.string(),
  name: z.string(),
  position: z.string().nullable(),
  role: z.enum(keysOf(memberRoles)),
})
export type Member = z.infer<typeof Member>

export const Council = z.object({ members: z.array(Member), mayAppoint: z.boolean() })
export const Appointing = z.object({ person: z.string().max(60), role: z.enum(keysOf(memberRoles)) })
export type Appointing = z.infer<typeof Appointing>

const path = '/awards/rounds'
const tags = ['Awards']

export const roundRoutes = {
  ...registerRoutes(path, 'Awards', Round, RoundInput),
  council: route
    .route({ method: 'GET', path: `${path}/{id}/council`, tags, summary: 'Members of the council' })
    .input(z.object({ id: Id }))
    .output(Council),
  appoint: route
    .route({ method: 'POST', path: `${path}/{id}/council`, tags, summary: 'Appoint a member' })
    .input(Appointing.extend({ id: Id }))
    .output(Council),
  dismiss: route
    .route({
      method: 'POST',
      path: `${path}/{id}/council/{member}/dismiss`,
      tags,
      summary: 'Dismiss a member, with a reason',
    })
    .input(z.object({ id: Id, member: Id, reason: z.string().trim().max(1000) }))
    .output(Council),
  people: route
    .route({
      method: 'GET',
      path: '/awards/people',
      tags,
      summary: 'People who can sit on a council or be honoured',
    })
    .input(z.object({ q: z.string().trim().max(100) }))
    .output(z.array(z.object({ id: z.string(), name: z.string(), position: z.string().nullable() }))),
  submission: route
    .route({
      method: 'GET',
      path: `${path}/{id}/submission`,
      tags,
      summary: 'The submission to the National Council as a Word file',
    })
    .input(z.object({ id: Id }))
    .output(z.file()),
}
