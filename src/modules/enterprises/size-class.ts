import { z } from 'zod'
import { keysOf } from '#kernel/field.ts'
import { CalendarDate, yearOf } from '#kernel/period.ts'
import { type Text, text } from '#kernel/text.ts'
import dated from './size-regimes.json' with { type: 'json' }

/** Size classes of Decree 80/2021; `none` is a beneficiary to whom the decree does not apply. */
export const sizeClasses = {
  micro: text('Siêu nhỏ', 'Micro'),
  small: text('Nhỏ', 'Small'),
  medium: text('Vừa', 'Medium'),
  large: text('Lớn', 'Large'),
  none: text('Không xếp loại', 'Not classed'),
} as const
export type SizeClass = keyof typeof sizeClasses

/** The two fields of activity that the decree tells apart. */
export const activityFields = {
  production: text(
    'Nông nghiệp, lâm nghiệp, thủy sản; công nghiệp và xây dựng',
    'Agriculture, forestry, fishing; industry and construction',
  ),
  trade: text('Thương mại và dịch vụ', 'Trade and services'),
} as const
export type ActivityField = keyof typeof activityFields

/** The most that an enterprise of a class may have: workers, and either revenue or capital in đồng. */
const Ceiling = z.strictObject({
  workers: z.int().positive(),
  revenue: z.string().regex(/^\d+$/),
  capital: z.string().regex(/^\d+$/),
})
const Ceilings = z.strictObject({ micro: Ceiling, small: Ceiling, medium: Ceiling })

/** The thresholds of a decree, over the days on which it is in force. */
const Regime = z.strictObject({
  from: CalendarDate,
  to: CalendarDate.optional(),
  basis: z.string(),
  verified: z.boolean(),
  kinds: z.array(z.string()).describe('Kinds of enterprise to which the decree applies'),
  fields: z.strictObject({ production: Ceilings, trade: Ceilings }),
})

const regimes = z.array(Regime).parse(dated)

/** What a class is derived from, of one year: workers insured on average, revenue and capital in đồng. */
export interface SizeFigures {
  readonly year: number
  readonly workers: number | null
  readonly revenue: bigint | null
  readonly capital: bigint | null
}

/** One class that was tried, and whether each of its ceilings holds; null where there is no figure. */
export const SizeStep = z.object({
  size: z.enum(['micro', 'small', 'medium']),
  ceiling: Ceiling,
  workersFit: z.boolean(),
  revenueFits: z.boolean().nullable(),
  capitalFits: z.boolean().nullable(),
})
export type SizeStep = z.infer<typeof SizeStep>

/** Why a class holds: it follows from figures, was stated for want of them, or the decree knows no class for the kind. */
export const sizeReasons = {
  figures: text('Tính từ số liệu hằng năm', 'Derived from yearly figures'),
  'new-firm': text(
    'Chưa đủ một năm doanh thu nên chỉ xét nguồn vốn',
    'No whole year of revenue yet, so only capital counts',
  ),
  'no-figures': text(
    'Theo quy mô tự khai vì chưa có số liệu lao động, doanh thu hoặc nguồn vốn',
    'As stated, for there are no figures of workers, revenue or capital yet',
  ),
  'no-field': text(
    'Theo quy mô tự khai vì chưa ghi mã ngành VSIC',
    'As stated, for no VSIC code is given yet',
  ),
  kind: text(
    'Nghị định không xếp loại quy mô cho loại hình này',
    'The decree knows no size class for this kind',
  ),
} as const satisfies Record<string, Text>
export type SizeReason = keyof typeof sizeReasons

/** A size class with how it came about. */
export interface Sizing {
  readonly size: SizeClass
  readonly reason: SizeReason
  readonly basis: string | null
  readonly verified: boolean
  readonly field: ActivityField | null
  readonly figures: SizeFigures | null
  readonly steps: readonly SizeStep[]
}

/** The class and how it came about, as it travels. */
export const SizingShown = z.object({
  size: z.enum(keysOf(sizeClasses)),
  stated: z.enum(keysOf(sizeClasses)),
  reason: z.enum(keysOf(sizeReasons)),
  basis: z.string().nullable(),
  verified: z.boolean(),
  field: z.enum(keysOf(activityFields)).nullable(),
  year: z.int().nullable(),
  workers: z.int().nullable(),
  revenue: z.string().nullable(),
  capital: z.string().nullable(),
  steps: z.array(SizeStep),
})
export type SizingShown = z.infer<typeof SizingShown>

const order = ['micro', 'small', 'medium'] as const

const fits = (amount: bigint | null, most: string): boolean | null =>
  amount === null ? null : amount <= BigInt(most)

/** Last year's figures, or the latest before; else those of a first year that is still running, for its capital alone. */
const judged = (figures: readonly SizeFigures[], day: CalendarDate) => {
  const known = figures
    .filter(({ workers, revenue, capital }) => workers !== null && (revenue !== null || capital !== null))
    .toSorted((a, b) => b.year - a.year)
  const whole = known.find(({ year }) => year < yearOf(day))
  if (whole) return { figures: whole, reason: whole.revenue === null ? 'new-firm' : 'figures' } as const
  const running = known.find(({ year, capital }) => year === yearOf(day) && capital !== null)
  return running && ({ figures: { ...running, revenue: null }, reason: 'new-firm' } as const)
}

/**
 * The size class of an enterprise on a day by Decree 80/2021, Article 5, and how it came about: workers within the
 * ceiling and either revenue or capital within it; micro is tried first, then small, then medium, and what fits none
 * is large. Without figures or without a field of activity the stated class holds; kinds outside the decree have none.
 */
export const sizeOn = (
  day: CalendarDate,
  {
    kind,
    field,
    stated,
    figures,
  }: {
    readonly kind: string
    readonly field: ActivityField | undefined
    readonly stated: SizeClass
    readonly figures: readonly SizeFigures[]
  },
): Sizing => {
  const regime = regimes.find(({ from, to }) => from <= day && day <= (to ?? day))
  const shared = {
    basis: regime?.basis ?? null,
    verified: regime?.verified ?? false,
    field: field ?? null,
    figures: null,
    steps: [],
  }
  if (regime === undefined) return { ...shared, size: stated, reason: 'no-figures' }
  if (!regime.kinds.includes(kind)) return { ...shared, size: 'none', reason: 'kind' }
  const chosen = judged(figures, day)
  if (chosen === undefined) return { ...shared, size: stated, reason: 'no-figures' }
  if (field === undefined) return { ...shared, size: stated, reason: 'no-field' }
  const { workers, revenue, capital } = chosen.figures
  const steps = order.map((size): SizeStep => {
    const ceiling = regime.fields[field][size]
    return {
      size,
      ceiling,
      workersFit: (workers ?? 0) <= ceiling.workers,
      revenueFits: fits(revenue, ceiling.revenue),
      capitalFits: fits(capital, ceiling.capital),
    }
  })
  const found = steps.find(
    ({ workersFit, revenueFits, capitalFits }) =>
      workersFit && (revenueFits === true || capitalFits === true),
  )
  return {
    ...shared,
    size: found?.size ?? 'large',
    reason: chosen.reason,
    figures: chosen.figures,
    steps: found ? steps.slice(0, steps.indexOf(found) + 1) : steps,
  }
}
