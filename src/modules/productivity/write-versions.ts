import { newId } from '#kernel/id.ts'
import type { Jurisdiction } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { recordAll } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import { baseOf } from './computation/column-name.ts'
import { type Gathered, gatheredOf, type WantedLines } from './gathered-series.ts'
import { seriesSubjectName } from './list-series.ts'
import type { SeriesPoint } from './series-contract.ts'
import { seriesLabel, unitOf } from './series-heads.ts'
import * as store from './series-store.ts'

const isSame = (a: readonly SeriesPoint[], b: readonly SeriesPoint[]): boolean =>
  a.length === b.length &&
  a.every((one, n) => {
    const other = b[n]
    const keys = ['year', 'value', 'vintage', 'source'] as const
    return other !== undefined && keys.every((key) => one[key] === other[key])
  })

const told = (number: number, points: readonly SeriesPoint[]) => ({
  version: number,
  ...Object.fromEntries(
    points.map(({ year, value, vintage, source }) => [year, `${value} · ${vintage} · ${source}`]),
  ),
})

/** How lines come about from those that stand, and what somebody read of them. */
export interface Writing extends Omit<WantedLines, 'lines'> {
  readonly columns: readonly string[]
  readonly after: (column: string, standing: readonly Gathered[]) => readonly SeriesPoint[]
  /** The number of the version that was read, by column; not given where the lines are made from what stands now. */
  readonly read?: Readonly<Record<string, number>>
  readonly reason: string
  readonly isSample: boolean
}

/**
 * Writes a version of every line that changed, with its history; call it in the transaction of the verb.
 * @returns the number of the version of each column now @throws Refusal CHANGED_MEANWHILE for a version that was not read
 */
export const writeVersions = async (
  within: Context,
  scope: Jurisdiction,
  { territory, concept, columns, after, read, reason, isSample }: Writing,
): Promise<Record<string, number>> => {
  const { db, actor, now } = within
  const { province } = actor
  await store.lockSeries(db, province, territory)
  const standing = (await gatheredOf(within, scope, territory)).filter(
    (one) => one.concept === concept && columns.includes(one.columnName),
  )
  const written = columns.flatMap((columnName) => {
    const kept = standing.find((one) => one.columnName === columnName)
    const points = after(columnName, standing)
    if (isSame(kept?.points ?? [], points)) return []
    const number = kept?.number ?? 0
    if (read && (read[columnName] ?? 0) !== number) throw new Refusal(refusals.CHANGED_MEANWHILE)
    return [{ columnName, kept, points, id: kept?.id ?? newId(), number: number + 1 }]
  })
  await store.insertSeries(
    db,
    written.flatMap(({ columnName, kept, id }) =>
      kept
        ? []
        : [
            {
              ...{ id, province, territory, columnName, concept, createdAt: now },
              ...{ baseYear: baseOf(columnName), unit: unitOf(columnName) },
            },
          ],
    ),
  )
  await store.insertVersions(
    db,
    written.map(({ id, number }) => ({
      ...{ seriesId: id, number, province, isSample, madeBy: actor.name, madeAt: now },
      reason: reason || null,
    })),
    written.flatMap(({ id, number, points }) =>
      points.map((one) => ({ seriesId: id, number, province, ...one })),
    ),
  )
  await recordAll(
    within,
    written.map(({ columnName, kept, id, number, points }) => ({
      ...{ action: kept ? 'changed' : 'created', subject: seriesSubjectName, id, reason },
      label: `${seriesLabel({ columnName, concept }).vi}, ${territory}`,
      ...(kept ? { before: told(kept.number, kept.points) } : {}),
      after: told(number, points),
    })),
  )
  return Object.fromEntries([
    ...standing.map(({ columnName, number }) => [columnName, number]),
    ...written.map(({ columnName, number }) => [columnName, number]),
  ])
}
