import { newId } from '#kernel/id.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import { recordAll } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import { baseOf, withoutBase } from './computation/column-name.ts'
import { plainDecimal, seriesSubjectName } from './list-series.ts'
import { productivityGrants } from './permissions.ts'
import { seriesLabel } from './series-heads.ts'
import type { LinkProposal, NewLinks, SeriesLink } from './series-link-contract.ts'
import * as links from './series-link-store.ts'
import { seriesRefusals } from './series-refusals.ts'
import * as store from './series-store.ts'
import { type LaborConcept, laborConcepts } from './series-tables.ts'
import { type Territory, territoriesOf } from './territories.ts'

type Kind = SeriesLink['kind']
type SeriesRecord = store.SeriesRecord

/** What changes between two series of one thing; undefined where nothing or more than one thing does. */
export const kindOfLink = (from: SeriesRecord, to: SeriesRecord): Kind | undefined => {
  if (withoutBase(from.columnName) !== withoutBase(to.columnName)) return undefined
  const changes: Kind[] = [
    ...(from.territory === to.territory ? [] : ['territory' as const]),
    ...(from.columnName === to.columnName ? [] : ['base-year' as const]),
    ...(from.concept === to.concept ? [] : ['concept' as const]),
  ]
  return changes.length === 1 ? changes[0] : undefined
}

const conceptOrder = Object.keys(laborConcepts)

/** Whether one series comes before another: an older territory that it was made of, older prices, an older concept. */
const isBefore = (from: SeriesRecord, to: SeriesRecord, territories: readonly Territory[]): boolean => {
  switch (kindOfLink(from, to)) {
    case 'territory':
      return territories.find(({ key }) => key === to.territory)?.madeOf.includes(from.territory) ?? false
    case 'base-year':
      return (baseOf(from.columnName) ?? 0) < (baseOf(to.columnName) ?? 0)
    case 'concept':
      return conceptOrder.indexOf(from.concept) < conceptOrder.indexOf(to.concept)
    default:
      return false
  }
}

const nowhere = text('?', '?')

const sideOf = (row: SeriesRecord | undefined, territories: readonly Territory[]): SeriesLink['from'] => ({
  id: row?.id ?? '',
  label: row ? seriesLabel(row) : nowhere,
  territory: territories.find(({ key }) => key === row?.territory)?.label ?? nowhere,
  concept: row?.concept ? laborConcepts[row.concept as LaborConcept] : null,
})

const shownLink = (
  { fromId, toId, ratio, madeAt, revokedAt, province: _, ...row }: links.LinkRecord,
  rows: readonly SeriesRecord[],
  territories: readonly Territory[],
): SeriesLink => {
  const [from, to] = [rows.find(({ id }) => id === fromId), rows.find(({ id }) => id === toId)]
  return {
    ...row,
    kind: (from && to && kindOfLink(from, to)) ?? 'territory',
    from: sideOf(from, territories),
    to: sideOf(to, territories),
    ratio: plainDecimal(ratio),
    madeAt: madeAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
  }
}

/** A ratio with twelve digits: more than any published figure carries. */
const ratioText = (later: string, earlier: string): string =>
  plainDecimal((Number(later) / Number(earlier)).toFixed(12))

const commonYears = (points: readonly store.PointRecord[], from: SeriesRecord, to: SeriesRecord) => {
  const earlier = new Map(
    points.filter(({ seriesId }) => seriesId === from.id).map(({ year, value }) => [year, value]),
  )
  return points.flatMap(({ seriesId, year, value }) => {
    const before = earlier.get(year)
    if (seriesId !== to.id || before === undefined || Number(before) <= 0 || Number(value) <= 0) return []
    return [{ year, ratio: ratioText(value, before) }]
  })
}

/** The links between series, revoked ones too, and which series could be linked, with the years in which both stand. @throws Refusal FORBIDDEN */
export const listLinks = async (
  context: Context,
): Promise<{ links: SeriesLink[]; proposals: LinkProposal[] }> => {
  const { db, actor } = context
  const scope = permit(actor, productivityGrants, 'productivity.read')
  const territories = await territoriesOf(context)
  const rows = await store.readSeries(db, scope)
  const standing = await links.readLinks(db, scope)
  const points =
    rows.length === 0
      ? []
      : await store.latestPoints(
          db,
          rows.map(({ id }) => id),
        )
  const isLinked = (from: SeriesRecord, to: SeriesRecord) =>
    standing.some((one) => one.revokedAt === null && one.fromId === from.id && one.toId === to.id)
  const proposals = [...Map.groupBy(rows, ({ columnName }) => withoutBase(columnName)).values()].flatMap(
    (group) =>
      group.flatMap((from) =>
        group
          .filter((to) => isBefore(from, to, territories) && !isLinked(from, to))
          .map((to) => ({
            kind: kindOfLink(from, to) ?? ('territory' as const),
            from: sideOf(from, territories),
            to: sideOf(to, territories),
            years: commonYears(points, from, to),
          })),
      ),
  )
  return { links: standing.map((one) => shownLink(one, rows, territories)), proposals }
}

const nameOf = (from: SeriesRecord): Text => seriesLabel(from)

/** The ratio of a pair: from the figures of the year, or as entered where the year stands in one only. @throws Refusal LINK_RATIO_NEEDED, LINK_RATIO_DENIED */
const ratioOf = (
  entered: string | null,
  pair: { from: SeriesRecord; to: SeriesRecord },
  year: number,
  points: readonly store.PointRecord[],
): string => {
  const series = nameOf(pair.from).vi
  const found = commonYears(points, pair.from, pair.to).find((one) => one.year === year)?.ratio
  const isGiven = entered !== null && Number(entered) > 0
  if (found === undefined) {
    if (isGiven) return entered
    throw new Refusal(seriesRefusals.LINK_RATIO_NEEDED, { series, year }, 'pairs')
  }
  const isDenied = isGiven && Math.abs(Number(entered) / Number(found) - 1) > 0.001
  refuseIf(isDenied, seriesRefusals.LINK_RATIO_DENIED, { series, year, computed: found }, 'pairs')
  return found
}

/**
 * Records how series pass into others in a year (territory, base year or concept), with the reason; all or none. The ratio is taken from
 * the figures of that year where both stand (rules V03, V04, V17 of tfp.md §5.2).
 * @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED, LINK_ONE_THING, LINK_TAKEN, LINK_RATIO_NEEDED, LINK_RATIO_DENIED
 */
export const recordLinks = async (
  context: Context,
  { year, reason, pairs }: NewLinks,
): Promise<{ links: SeriesLink[] }> => {
  const scope = permit(context.actor, productivityGrants, 'productivity.write')
  refuseIf(reason === '', refusals.REASON_REQUIRED, {}, 'reason')
  const territories = await territoriesOf(context)
  return atomically(context, async (within) => {
    const { db, actor, now } = within
    await store.lockSeries(db, actor.province, 'links')
    const rows = await store.seriesById(
      db,
      scope,
      pairs.flatMap(({ from, to }) => [from, to]),
    )
    const points =
      rows.length === 0
        ? []
        : await store.latestPoints(
            db,
            rows.map(({ id }) => id),
          )
    const standing = await links.standingInto(
      db,
      scope,
      pairs.map(({ to }) => to),
    )
    const made = pairs.map(({ from: fromId, to: toId, ratio }, n): links.LinkRecord => {
      const [from, to] = [rows.find(({ id }) => id === fromId), rows.find(({ id }) => id === toId)]
      if (from === undefined || to === undefined) throw new Refusal(refusals.NOT_FOUND)
      refuseIf(kindOfLink(from, to) === undefined, seriesRefusals.LINK_ONE_THING, {}, 'pairs')
      const isTaken =
        standing.some((one) => one.fromId === fromId && one.toId === toId) ||
        pairs.some((other, at) => at < n && other.from === fromId && other.to === toId)
      refuseIf(isTaken, seriesRefusals.LINK_TAKEN, { series: nameOf(from).vi }, 'pairs')
      return {
        ...{ id: newId(), province: actor.province, fromId, toId, year, reason },
        ratio: ratioOf(ratio, { from, to }, year, points),
        ...{ madeBy: actor.name, madeAt: now, revokedBy: null, revokedAt: null, revokedReason: null },
      }
    })
    await links.insertLinks(db, made)
    await recordAll(
      within,
      made.map(({ toId, fromId, ratio }) => ({
        ...{ action: 'linked', subject: seriesSubjectName, id: toId, reason },
        label: rows.find(({ id }) => id === toId)?.columnName ?? '',
        after: { from: fromId, year, ratio },
      })),
    )
    return { links: made.map((one) => shownLink(one, rows, territories)) }
  })
}

/** Takes a link back with a reason; runs that used it keep what they used. @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED */
export const revokeLink = async (
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<SeriesLink> => {
  const scope = permit(context.actor, productivityGrants, 'productivity.write')
  refuseIf(reason === '', refusals.REASON_REQUIRED, {}, 'reason')
  const territories = await territoriesOf(context)
  return atomically(context, async (within) => {
    const { db, actor, now } = within
    await store.lockSeries(db, actor.province, 'links')
    const [row] = await links.standingLinks(db, scope, [id])
    if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
    const revoked = { revokedBy: actor.name, revokedAt: now, revokedReason: reason }
    await links.revokeLinkRow(db, id, revoked)
    const rows = await store.seriesById(db, scope, [row.fromId, row.toId])
    await recordAll(within, [
      {
        ...{ action: 'unlinked', subject: seriesSubjectName, id: row.toId, reason },
        label: rows.find((one) => one.id === row.toId)?.columnName ?? '',
        before: { from: row.fromId, year: row.year, ratio: plainDecimal(row.ratio) },
      },
    ])
    return shownLink({ ...row, ...revoked }, rows, territories)
  })
}
