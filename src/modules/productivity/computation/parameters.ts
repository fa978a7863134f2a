import { z } from 'zod'
import { type FieldFault, issueText } from '#kernel/issue-text.ts'
import { Year } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'

const span = text('Năm đầu phải không sau năm cuối.', 'The first year must not come after the last.')
const wrongKind = text('Giá trị không đúng dạng.', 'Not a value of the right kind.')

export const InitialStock = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('steady-state'),
    /** Years over which the growth of output is taken, from the first year with output. */
    growthYears: z.int().min(1).max(30).default(5),
    /** Years of investment that are averaged, discounted to the first. */
    investmentYears: z.int().min(1).max(30).default(3),
  }),
  z.strictObject({ method: z.literal('ratio'), ratio: z.number().gt(0).lte(20) }),
  z.strictObject({ method: z.literal('value'), value: z.number().gt(0) }),
])
export type InitialStock = z.infer<typeof InitialStock>

const LaborShare = z.union([
  z.literal('yearly'),
  z.number().gt(0).lt(1),
  /** From the components of income: how much of mixed income counts as labour's (θ of tfp.md §1.1). */
  z.strictObject({ mixedIncome: z.number().gte(0).lte(1) }),
])

/** Everything that a run can be told, with the defaults of tfp.md §5.3. */
export const Parameters = z.strictObject({
  mode: z.enum(['discrete', 'tornqvist']).default('discrete'),
  depreciation: z.number().gte(0).lt(1).default(0.05),
  pim: z.enum(['end-year', 'half-year']).default('end-year'),
  capitalInput: z.enum(['average', 'end', 'begin']).default('average'),
  initialStock: InitialStock.default({ method: 'steady-state', growthYears: 5, investmentYears: 3 }),
  laborShare: LaborShare.default('yearly'),
  linkYear: Year.optional(),
  periods: z
    .array(z.tuple([Year, Year]).refine(([from, to]) => from <= to, { params: { text: span } }))
    .max(50)
    .optional(),
  /** How investment at current prices is brought to constant prices. */
  deflator: z.enum(['index', 'grdp']).default('index'),
  /** The part of investment that becomes fixed assets. */
  fixedAssetRatio: z.number().gt(0).lte(1).default(1),
  /** At growth of output up to this there is no share, only points. */
  noShareBelow: z.number().gte(0).lt(1).default(0.005),
  /** Missing years that may be filled log-linearly, each marked in the outcome. */
  interpolate: z.array(Year).max(50).default([]),
  /** Breaks in employed persons: figures before the year are multiplied. */
  laborSplices: z
    .array(z.strictObject({ year: Year, ratio: z.number().gt(0).lte(10) }))
    .max(20)
    .default([]),
})
export type Parameters = z.output<typeof Parameters>
export type ParametersInput = z.input<typeof Parameters>

const unknown = (path: string): FieldFault => ({
  path,
  text: text(`Không có tham số «${path}».`, `There is no parameter "${path}".`),
})

/** Parameters with their defaults, or what is wrong with each by its name; a name that is not known is one of the faults. */
export const readParameters = (given: unknown): Parameters | readonly FieldFault[] => {
  const read = Parameters.safeParse(given)
  if (read.success) return read.data
  return read.error.issues.flatMap((issue) => {
    const path = issue.path.join('.')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknown(path === '' ? key : `${path}.${key}`))
    const isWrongKind = issue.code === 'invalid_type' || issue.code === 'invalid_union'
    return [{ path, text: isWrongKind ? wrongKind : issueText(issue) }]
  })
}
