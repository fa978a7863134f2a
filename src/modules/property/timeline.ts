import type { CalendarDate } from '#kernel/period.ts'
import { type Text, text } from '#kernel/text.ts'
import { type Property, standings } from './contract.ts'
import { type Due, feeText } from './due.ts'

/** One moment in the life of a property. */
export interface Moment {
  readonly on: CalendarDate
  readonly what: Text
  /** The number or document that goes with it. */
  readonly detail: string | null
  readonly standing: 'past' | 'ahead' | 'overdue'
}

type Lived = Pick<
  Property,
  | 'filedOn'
  | 'applicationNumber'
  | 'acceptedOn'
  | 'acceptedDocument'
  | 'grantedOn'
  | 'grantNumber'
  | 'usedFrom'
  | 'usedDocument'
  | 'commercialisedOn'
  | 'commercialisedDocument'
  | 'endedOn'
  | 'endedReason'
  | 'protectedTo'
  | 'nextDueKind'
  | 'nextDueNumber'
  | 'nextDueOn'
>
type PaidDue = Pick<Due, 'kind' | 'number' | 'dueOn' | 'paidOn' | 'document'>

const lived = (property: Lived): readonly (readonly [string | null, Text, string | null])[] => [
  [property.filedOn, text('Nộp đơn', 'Filed'), property.applicationNumber],
  [property.acceptedOn, text('Chấp nhận đơn hợp lệ', 'Formally accepted'), property.acceptedDocument],
  [property.grantedOn, text('Cấp văn bằng', 'Granted'), property.grantNumber],
  [property.usedFrom, text('Đưa vào khai thác', 'In use'), property.usedDocument],
  [property.commercialisedOn, text('Thương mại hóa', 'Commercialised'), property.commercialisedDocument],
  [property.endedOn, standings.ended.label, property.endedReason],
  [property.protectedTo, text('Hết thời hạn bảo hộ', 'Protection ends'), null],
]

/** The life of a property in order: what happened, what was paid, and what is to come. */
export const timelineOf = (
  property: Lived,
  dues: readonly PaidDue[],
  today: CalendarDate,
): readonly Moment[] => {
  const days = lived(property).flatMap(([on, what, detail]): Moment[] =>
    on === null ? [] : [{ on, what, detail, standing: on <= today ? 'past' : 'ahead' }],
  )
  const { nextDueKind: kind, nextDueNumber: number, nextDueOn } = property
  const isEntered = dues.some((due) => due.kind === kind && due.number === number)
  const next: PaidDue[] =
    kind === null || number === null || nextDueOn === null || isEntered
      ? []
      : [{ kind, number, dueOn: nextDueOn, paidOn: null, document: null }]
  const fees = [...dues, ...next].map((due): Moment => {
    const standing = due.paidOn ? 'past' : due.dueOn < today ? 'overdue' : 'ahead'
    return { on: due.paidOn ?? due.dueOn, what: feeText(due), detail: due.document, standing }
  })
  return [...days, ...fees].toSorted((a, b) => a.on.localeCompare(b.on))
}
