import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalId, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'

export const channels = {
  press: text('Báo in, báo điện tử', 'Press'),
  radio: text('Phát thanh', 'Radio'),
  television: text('Truyền hình', 'Television'),
  web: text('Trang thông tin điện tử', 'Website'),
  social: text('Mạng xã hội', 'Social media'),
  leaflet: text('Tờ rơi, ấn phẩm', 'Leaflets'),
  event: text('Trực tiếp tại hội nghị', 'In person'),
} satisfies Record<string, Text>
export type Channel = keyof typeof channels

export const Reach = z.object({
  activity: Reference,
  channel: z.enum(keysOf(channels)),
  outlet: z.string(),
  onDay: CalendarDate,
  audience: z.number().int().describe('How many people it reached, as the source counts them'),
  source: z.string().nullable(),
  address: z.string().nullable(),
  article: Reference.nullable(),
  agency: Reference.nullable().describe('The agency that ran this channel (V.4.a)'),
})
export type Reach = z.infer<typeof Reach>

export const ReachInput = z.object({
  activity: Id,
  channel: Reach.shape.channel,
  outlet: z.string().trim().min(1).max(200),
  onDay: CalendarDate,
  audience: z.number().int().min(0).max(100_000_000),
  source: optionalText(300),
  address: optionalText(500),
  article: optionalId,
})
export type ReachInput = z.output<typeof ReachInput>

export const reachRegister = defineRegister({
  name: 'communication-reach',
  title: text('Kết quả truyền thông', 'Reach of communication'),
  columns: {
    activity: {
      label: text('Hoạt động', 'Activity'),
      type: 'reference',
      of: 'activity',
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Hội thảo năng suất chất lượng năm 2026',
    },
    channel: {
      label: text('Kênh', 'Channel'),
      type: 'choice',
      choices: channels,
      listed: true,
      filterable: true,
      import: 'required',
      example: 'Truyền hình',
    },
    outlet: {
      label: text('Nơi đăng, phát', 'Outlet'),
      type: 'text',
      listed: true,
      sortable: true,
      import: 'required',
      example: 'Đài Mẫu',
    },
    onDay: {
      label: text('Ngày', 'Day'),
      type: 'date',
      listed: true,
      sortable: true,
      filterable: true,
      import: 'required',
      example: '20/10/2026',
    },
    audience: {
      label: text('Số người tiếp cận', 'People reached'),
      type: 'integer',
      listed: true,
      sortable: true,
      import: 'required',
      example: '1200',
    },
    source: { label: text('Nguồn số liệu', 'Counted by'), type: 'text', import: 'optional' },
    address: { label: text('Địa chỉ', 'Address'), type: 'text', import: 'optional' },
    article: { label: text('Tin, bài', 'Article'), type: 'reference', of: 'article' },
    agency: {
      label: text('Cơ quan phụ trách', 'Led by'),
      type: 'reference',
      of: 'agency',
      listed: true,
      filterable: true,
    },
  },
})
