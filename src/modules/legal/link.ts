import { z } from 'zod'
import { Reference } from '#kernel/contract.ts'
import { keysOf, optionalDate, optionalText } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { relations } from './rules.ts'

export const LegalLink = z.object({
  document: Reference.describe('The document that acts'),
  relation: z.enum(keysOf(relations)),
  other: Reference.describe('The document that is amended, replaced or guided'),
  fromDay: CalendarDate.nullable().describe('From when on; the first day of force of the acting one if null'),
  clause: z.string().nullable().describe('The article that says so'),
})
export type LegalLink = z.infer<typeof LegalLink>

export const LegalLinkInput = z.object({
  document: Id,
  relation: LegalLink.shape.relation,
  other: Id,
  fromDay: optionalDate,
  clause: optionalText(200),
})
export type LegalLinkInput = z.output<typeof LegalLinkInput>

export const linkRegister = defineRegister({
  name: 'legal-links',
  title: text('Liên kết giữa các văn bản', 'Links between documents'),
  columns: {
    document: {
      label: text('Văn bản', 'Document'),
      type: 'reference',
      of: 'legalDocument',
      listed: true,
      filterable: true,
      import: 'key',
      example: '12/2026/TT-MAU',
      hint: text('Văn bản mới, có tác động.', 'The newer one, which acts.'),
    },
    relation: {
      label: text('Tác động', 'Does what'),
      type: 'choice',
      choices: relations,
      listed: true,
      filterable: true,
      import: 'key',
      example: 'Thay thế',
    },
    other: {
      label: text('Đối với văn bản', 'To which'),
      type: 'reference',
      of: 'legalDocument',
      listed: true,
      filterable: true,
      import: 'key',
      example: '03/2020/TT-MAU',
      hint: text('Văn bản bị sửa đổi, thay thế hoặc được hướng dẫn.', 'Amended, replaced or guided.'),
    },
    fromDay: {
      label: text('Từ ngày', 'From'),
      type: 'date',
      listed: true,
      import: 'optional',
      hint: text(
        'Để trống: từ ngày văn bản mới có hiệu lực.',
        'When empty: from the first day of the newer one.',
      ),
    },
    clause: {
      label: text('Điều, khoản', 'Clause'),
      type: 'text',
      listed: true,
      import: 'optional',
      example: 'Điều 30 khoản 2',
    },
  },
})
