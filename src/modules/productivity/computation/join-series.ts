import { columnOf, markColumns, meaningOf, withoutBase, yearColumn } from './column-name.ts'
import type { Cells } from './read-table.ts'

/** A figure with how far the statistics office had come. */
export interface JoinedFigure {
  readonly value: number
  readonly vintage: string
}

/** One stored series as it goes into a run. */
export interface Segment {
  readonly id: string
  readonly column: string
  readonly territory: string
  readonly concept: string
  readonly figures: ReadonlyMap<number, JoinedFigure>
}

/** How the segment `from` passes into `to`: the figure of the year in the later ÷ the same in the earlier. */
export interface SegmentLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly year: number
  readonly ratio: number
}

/** Why segments cannot be one: without a link between them, or with one that the figures deny. */
export interface JoinFault {
  readonly kind: 'unlinked' | 'stale'
  readonly from: Segment
  readonly to: Segment
  readonly link?: SegmentLink
}

/** A recorded ratio and the figures of its year may differ by rounding only. */
const rounding = 0.001

const isDenied = (from: Segment, to: Segment, { year, ratio }: SegmentLink): boolean => {
  const [before, after] = [from.figures.get(year), to.figures.get(year)]
  return (
    before !== undefined && after !== undefined && Math.abs(after.value / before.value / ratio - 1) > rounding
  )
}

type Figures = ReadonlyMap<number, JoinedFigure>

const scaled = (figures: Figures, factor: number, stands: (year: number) => boolean): Figures =>
  new Map(
    [...figures]
      .filter(([year]) => stands(year))
      .map(([year, one]) => [year, { ...one, value: one.value * factor }]),
  )

/**
 * Everything that is linked with a segment at its level: what lies before a link comes from the earlier segment × ratio, what lies
 * after it from the later ÷ ratio; the segment's own figures count from the link on.
 */
const atLevelOf = (
  segment: Segment,
  byId: ReadonlyMap<string, Segment>,
  links: readonly SegmentLink[],
  reached: Set<string>,
): Figures => {
  reached.add(segment.id)
  let figures: Figures = segment.figures
  for (const { from, to, year, ratio } of links) {
    const isLater = to === segment.id
    const other = byId.get(isLater ? from : to)
    if ((!isLater && from !== segment.id) || other === undefined || reached.has(other.id)) continue
    const more = atLevelOf(other, byId, links, reached)
    const isOwn = (at: number) => (isLater ? at >= year : at <= year)
    figures = new Map([
      ...scaled(more, isLater ? ratio : 1 / ratio, (at) => !isOwn(at)),
      ...[...figures].filter(([at]) => isOwn(at)),
    ])
  }
  return figures
}

/** Joins the segments of one column into one, at the level of the territory that is asked for. */
const joinColumn = (
  segments: readonly Segment[],
  links: readonly SegmentLink[],
  territory: string,
): Figures | JoinFault => {
  const byId = new Map(segments.map((one) => [one.id, one]))
  const within = links.filter(({ from, to }) => byId.has(from) && byId.has(to))
  for (const link of within) {
    const [from, to] = [byId.get(link.from), byId.get(link.to)]
    if (from && to && isDenied(from, to, link)) return { kind: 'stale', from, to, link }
  }
  const own = segments.filter((one) => one.territory === territory)
  const isEarlier = ({ id }: Segment) =>
    within.some(({ from, to }) => from === id && own.some((one) => one.id === to))
  const anchor = own.find((one) => !isEarlier(one)) ?? own[0] ?? segments[0]
  if (anchor === undefined) return new Map()
  const reached = new Set<string>()
  const figures = atLevelOf(anchor, byId, within, reached)
  const apart = segments.find(({ id }) => !reached.has(id))
  return apart ? { kind: 'unlinked', from: apart, to: anchor } : figures
}

/** Gives the earlier prices the link year that only the later ones have, by the recorded ratio, or the other way round. */
const withLinkYear = (earlier: Figures, later: Figures, { year, ratio }: SegmentLink): [Figures, Figures] => {
  const [before, after] = [earlier.get(year), later.get(year)]
  if (!before && after)
    return [new Map([...earlier, [year, { ...after, value: after.value / ratio }]]), later]
  if (before && !after)
    return [earlier, new Map([...later, [year, { ...before, value: before.value * ratio }]])]
  return [earlier, later]
}

const isFault = (joined: Figures | JoinFault): joined is JoinFault => 'kind' in joined

/** What came of joining: figures by column, and the year in which prices of output are linked. */
export interface Joined {
  readonly columns: ReadonlyMap<string, Figures>
  readonly linkYear: number | undefined
}

/**
 * Makes one table of the stored series that a run is to use. Territories and concepts are joined by their recorded links at the level of
 * the asked territory; prices of two base years stay side by side for the account to link in the recorded year. Nothing is joined
 * without a link.
 * @returns the faults where a link is wanting or where the figures of its year deny the recorded ratio
 */
export const joinSeries = (
  segments: readonly Segment[],
  links: readonly SegmentLink[],
  territory: string,
): Joined | readonly JoinFault[] => {
  const faults: JoinFault[] = []
  const columns = new Map<string, Figures>()
  for (const [column, group] of Map.groupBy(segments, (one) => one.column)) {
    const joined = joinColumn(group, links, territory)
    if (isFault(joined)) faults.push(joined)
    else columns.set(column, joined)
  }
  let linkYear: number | undefined
  const bases = Map.groupBy([...columns.keys()].sort(), withoutBase)
  for (const [quantity, names] of bases)
    for (const [n, later] of names.slice(1).entries()) {
      const earlier = names[n] ?? later
      const of = (column: string) => segments.filter((one) => one.column === column)
      const pairs = of(earlier).flatMap((from) => of(later).map((to) => ({ from, to })))
      const found = pairs.flatMap(({ from, to }) => {
        const link = links.find((one) => one.from === from.id && one.to === to.id)
        return link ? [{ from, to, link }] : []
      })[0]
      const [first] = pairs
      if (found === undefined) {
        if (first) faults.push({ kind: 'unlinked', ...first })
        continue
      }
      if (isDenied(found.from, found.to, found.link)) faults.push({ kind: 'stale', ...found })
      const [before, after] = withLinkYear(
        columns.get(earlier) ?? new Map(),
        columns.get(later) ?? new Map(),
        found.link,
      )
      columns.set(earlier, before)
      columns.set(later, after)
      if (quantity === withoutBase(columnOf({ of: 'output', base: 2000, part: 'total' })))
        linkYear = found.link.year
    }
  return faults.length > 0 ? faults : { columns, linkYear }
}

/** Words that stand beside the figures of every year. */
interface JoinedWords {
  readonly territory: string
  readonly concept: string
  /** The name of the weakest of some vintages. */
  readonly weakest: (vintages: readonly string[]) => string
}

/** The joined table as cells, the heading first, so that a run keeps it as it keeps a file. */
export const cellsOfJoined = (
  columns: ReadonlyMap<string, Figures>,
  { territory, concept, weakest }: JoinedWords,
): Cells => {
  const names = [...columns.keys()].filter((name) => meaningOf(name) !== undefined)
  const years = [...new Set([...columns.values()].flatMap((figures) => [...figures.keys()]))].sort(
    (a, b) => a - b,
  )
  const heading = [yearColumn, ...names, markColumns.vintage, markColumns.laborConcept, markColumns.territory]
  return [
    heading,
    ...years.map((year) => {
      const figures = names.map((name) => columns.get(name)?.get(year))
      const vintages = figures.flatMap((one) => (one ? [one.vintage] : []))
      return [
        year,
        ...figures.map((one) => one?.value ?? null),
        weakest(vintages),
        concept === '' ? null : concept,
        territory,
      ]
    }),
  ]
}
