import { z } from 'zod'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'

const words = (max: number) => z.string().trim().max(max).normalize('NFC').nullable()

/** What is noted once a document has gone out. */
export const Transfer = z.object({
  copies: z.number().int().min(0).max(100_000).nullable(),
  transferredOn: CalendarDate.nullable(),
  receivedBy: words(200),
  note: words(1000),
})
export type Transfer = z.infer<typeof Transfer>

export const OutgoingDocument = Transfer.extend({
  id: Id,
  version: z.number().int(),
  number: z.string(),
  documentDate: CalendarDate,
  typeAndAbstract: z.string(),
  signer: z.string(),
  recipients: z.string(),
  archive: z.string(),
  subject: z.string(),
  recordId: z.string(),
})
export type OutgoingDocument = z.infer<typeof OutgoingDocument>

/** The ten columns of the register of outgoing documents (Decree 30/2020, Annex IV). */
export const outgoingRegister = defineRegister({
  name: 'outgoing-documents',
  title: text('Sổ đăng ký văn bản đi', 'Register of outgoing documents'),
  columns: {
    number: { label: text('Số, ký hiệu văn bản', 'Number and symbol'), type: 'text' },
    documentDate: { label: text('Ngày tháng văn bản', 'Date'), type: 'date' },
    typeAndAbstract: { label: text('Tên loại và trích yếu', 'Type and abstract'), type: 'long-text' },
    signer: { label: text('Người ký', 'Signer'), type: 'text' },
    recipients: { label: text('Nơi nhận văn bản', 'Recipients'), type: 'long-text' },
    archive: { label: text('Đơn vị, người nhận bản lưu', 'Keeper of the file copy'), type: 'text' },
    copies: { label: text('Số lượng bản', 'Copies'), type: 'integer' },
    transferredOn: { label: text('Ngày chuyển', 'Transferred on'), type: 'date' },
    receivedBy: { label: text('Ký nhận', 'Received by'), type: 'text' },
    note: { label: text('Ghi chú', 'Note'), type: 'long-text' },
  },
})
