import { and, eq, isNull, sql } from 'drizzle-orm'
import { yearOf } from '#kernel/period.ts'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { today } from '#platform/context.ts'
import { belongsToEnterprise, deriveOwners, ownerField, ownerOf } from './belonging.ts'
import { enterpriseCalled } from './called.ts'
import { wayInSql } from './indicator-sql.ts'
import { ways } from './indicators.ts'
import type { EnterpriseRight } from './permissions.ts'
import { enterpriseRefusals } from './rules.ts'
import { yearFigure as figure } from './schema.ts'
import { type YearFigureInput, yearAmountNames, yearFigureRegister } from './year-figure.ts'

/** Value added by what is taken away from output, and by what it is paid out as; none while a part is missing. */
const [byDifference, bySum] = ways.valueAdded
const valueAdded = {
  byDifference: sql`${wayInSql(figure, byDifference)}::text`,
  bySum: sql`${wayInSql(figure, bySum)}::text`,
}

/** What sets the register of yearly figures of enterprises apart. */
export const yearFigureShelf: Shelf<YearFigureInput, EnterpriseRight> = {
  ...belongsToEnterprise(figure),
  subject: 'enterprise.figure',
  register: yearFigureRegister,
  table: figure,
  rights: { read: 'enterpriseFigure.read', write: 'enterpriseFacts.write' },
  defaultSort: '-year',
  fields: {
    enterprise: ownerField(figure),
    year: figure.year,
    workers: figure.workers,
    ...Object.fromEntries(yearAmountNames.map((name) => [name, figure[name]])),
    valueAdded: valueAdded.byDifference,
    valueAddedBySum: valueAdded.bySum,
    source: figure.source,
    statedBy: figure.statedBy,
  },
  keyColumns: { enterprise: figure.enterpriseId, year: figure.year },
  onceBy: ({ enterpriseId, year }) => `${enterpriseId} ${year}`,
  label: async ({ enterpriseId, year }, context) =>
    `${await enterpriseCalled(context, enterpriseId)}, ${year}`,
  words: ({ source, statedBy }) => [source, statedBy] as string[],
  toValues: async (context, { enterprise, ...input }, id) => {
    const { year, workers, statedBy } = input
    refuseIf(year > yearOf(today(context)), enterpriseRefusals.FIGURE_IN_FUTURE, { year }, 'year')
    const isEmpty = workers === null && yearAmountNames.every((name) => input[name] === null)
    refuseIf(isEmpty, enterpriseRefusals.FIGURE_EMPTY, {}, 'workers')
    const owner = await ownerOf(context, enterprise)
    const [other] = await context.db
      .select({ id: figure.id })
      .from(figure)
      .where(
        and(eq(figure.enterpriseId, owner.enterpriseId), eq(figure.year, year), isNull(figure.removedAt)),
      )
    const isTaken = other !== undefined && other.id !== id
    refuseIf(isTaken, enterpriseRefusals.FIGURE_TAKEN, { year }, 'year')
    const amounts = yearAmountNames.map((name) => {
      const digits = input[name]
      return [name, digits === null ? null : BigInt(digits)]
    })
    return {
      ...input,
      ...owner,
      ...Object.fromEntries(amounts),
      statedBy: statedBy ?? context.actor.name,
    }
  },
  derive: deriveOwners(figure),
}
