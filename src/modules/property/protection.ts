import { z } from 'zod'
import { addMonths, CalendarDate } from '#kernel/period.ts'
import type { Property, standings } from './contract.ts'
import dated from './protection-terms.json' with { type: 'json' }

/** How long a kind is protected from its filing, and by what it is kept alive. */
const Term = z.strictObject({
  years: z.int().positive(),
  upkeep: z
    .enum(['maintenance', 'renewal'])
    .describe('maintenance: a fee for each year since the grant; renewal: a fee for each further term'),
  renewals: z.int().min(0).nullable().describe('How often it can be renewed; null for without end'),
})

/** What a law says, for applications that were filed over the days on which it is in force. */
const Regime = z.strictObject({
  from: CalendarDate,
  to: CalendarDate.optional(),
  basis: z.string(),
  verified: z.boolean().describe('Whether the text of the law itself was read'),
  payFromMonths: z.int().describe('Months before its due day from which a fee of upkeep is taken'),
  graceMonths: z.int().describe('Months after its due day until which it is still taken'),
  kinds: z.strictObject({ patent: Term, utility: Term, design: Term, mark: Term }),
})

const regimes = z.array(Regime).parse(dated)

type Kind = Property['kind']

/** What protection follows from: the days of a property. */
export interface Protected {
  readonly kind: Kind
  readonly filedOn: CalendarDate
  readonly grantedOn: CalendarDate | null
  /** The last day that the grant itself names. */
  readonly expiresOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
}

/** What has been paid to keep a property alive: further terms, and the last year of validity that is known as paid. */
export interface Paid {
  readonly renewals: number
  readonly lastYear: number
  /** The day from which payments are known here; years that fell due before it are not asked for. */
  readonly knownFrom: CalendarDate
}

export interface Upkeep {
  readonly kind: 'maintenance' | 'renewal'
  /** Year of validity since the grant for a maintenance; which further term for a renewal. */
  readonly number: number
  readonly dueOn: CalendarDate
}

const later = (day: CalendarDate, years: number) => addMonths(day, 12 * years)

/** The law that holds for an application filed on a day, and its term for the kind; undefined where none is recorded. */
export const termOf = ({ kind, filedOn }: Pick<Protected, 'kind' | 'filedOn'>) => {
  const regime = regimes.find(({ from, to }) => from <= filedOn && filedOn <= (to ?? filedOn))
  return regime && { ...regime, ...regime.kinds[kind] }
}

/** The law that holds for applications of a day, for how long ahead fees are watched. */
export const regimeOn = (day: CalendarDate) =>
  regimes.find(({ from, to }) => from <= day && day <= (to ?? day))

/**
 * The last day of protection: what the grant says, else the term counted from the filing; further terms that were paid
 * are added. Null for what is not granted, and where neither the grant nor a recorded law says it.
 */
export const protectedTo = (property: Protected, renewals: number): CalendarDate | null => {
  const term = termOf(property)
  const first = property.expiresOn ?? (term ? later(property.filedOn, term.years) : null)
  if (property.grantedOn === null || first === null) return null
  return term ? later(first, term.years * renewals) : first
}

/** The day on which a fee of upkeep falls due; undefined where no law is recorded or the property is not granted. */
export const upkeepDay = (property: Protected, number: number): CalendarDate | undefined => {
  const term = termOf(property)
  const { grantedOn } = property
  if (term === undefined || grantedOn === null) return undefined
  if (term.upkeep === 'renewal') return protectedTo(property, number - 1) ?? undefined
  return later(grantedOn, number - 1)
}

const firstOpenYear = (grantedOn: CalendarDate, { lastYear, knownFrom }: Paid): number => {
  if (lastYear > 0) return lastYear + 1
  let year = 2
  while (later(grantedOn, year - 1) < knownFrom) year += 1
  return year
}

/** The next fee that keeps a property alive; undefined when there is none any more. */
export const nextUpkeep = (property: Protected, paid: Paid): Upkeep | undefined => {
  const term = termOf(property)
  const { filedOn, grantedOn, endedOn } = property
  const last = protectedTo(property, paid.renewals)
  if (term === undefined || grantedOn === null || last === null || endedOn !== null) return undefined
  if (term.upkeep === 'maintenance') {
    const number = firstOpenYear(grantedOn, paid)
    const dueOn = later(grantedOn, number - 1)
    return dueOn < last ? { kind: 'maintenance', number, dueOn } : undefined
  }
  const end = term.renewals === null ? undefined : later(filedOn, term.years * (term.renewals + 1))
  if (end !== undefined && last >= end) return undefined
  return { kind: 'renewal', number: paid.renewals + 1, dueOn: last }
}

/** How the protection of a property stands on a day. */
export const standingOn = (
  day: CalendarDate,
  property: Protected & {
    readonly protectedTo: CalendarDate | null
    readonly renewals: number
    readonly nextDueOn: CalendarDate | null
  },
): keyof typeof standings => {
  const { grantedOn, endedOn, nextDueOn, renewals } = property
  const { payFromMonths = 0, graceMonths = 0 } = termOf(property) ?? {}
  if (endedOn !== null && endedOn <= day) return 'ended'
  if (grantedOn === null) return 'pending'
  if (nextDueOn !== null && nextDueOn < day)
    return addMonths(nextDueOn, graceMonths) < day ? 'expired' : 'late'
  if (property.protectedTo !== null && property.protectedTo < day) return 'expired'
  const soon = addMonths(day, payFromMonths)
  if (nextDueOn !== null && nextDueOn <= soon) return 'due'
  if (property.protectedTo !== null && property.protectedTo <= soon) return 'expiring'
  return renewals > 0 ? 'renewed' : 'valid'
}
