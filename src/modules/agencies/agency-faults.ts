import { duplicates, type Finding } from '#kernel/finding.ts'
import type { Agencies, Agency, Places, Succession } from './document.ts'
import { dayBefore, findVersionOn, isWithin } from './rules.ts'

type Spanned = { readonly from: string; readonly to?: string | undefined }

/** Findings where a span ends before it begins, or begins before the one above it has ended. */
export const spanFaults = (
  spans: readonly Spanned[],
  path: (index: number) => Finding['path'],
  what: string,
): Finding[] =>
  spans.flatMap((span, n) => {
    const before = spans[n - 1]
    const found: Finding[] = []
    if (span.to !== undefined && span.to < span.from)
      found.push({ path: [...path(n), 'to'], message: `${what} ends on ${span.to}, before it begins` })
    if (before && (before.to === undefined || before.to >= span.from))
      found.push({
        path: [...path(n), 'from'],
        message: `${what} begins on ${span.from} while the one above it still runs`,
      })
    return found
  })

const versionFaults = (
  document: Agencies,
  agency: Agency,
  n: number,
  places: Places | undefined,
): Finding[] =>
  agency.versions.flatMap((version, m) => {
    const path = ['agencies', n, 'versions', m]
    const found: Finding[] = []
    const parent = document.agencies.find((one) => one.key === version.parent)
    if (version.parent !== undefined && !parent)
      found.push({ path: [...path, 'parent'], message: `there is no agency "${version.parent}"` })
    else if (parent && !findVersionOn(parent, version.from))
      found.push({
        path: [...path, 'parent'],
        message: `"${version.parent}" does not exist on ${version.from}, when this version begins`,
      })
    if (
      version.area !== undefined &&
      places &&
      !places.places.some((place) => place.code === version.area && isWithin(place, version.from))
    )
      found.push({ path: [...path, 'area'], message: `there is no place ${version.area} on ${version.from}` })
    return found
  })

/** What does not fit about an agency on the side before the event; undefined when all is well. */
const faultBefore = (event: Succession, agency: Agency): string | undefined => {
  const eve = dayBefore(event.on)
  const isThere = findVersionOn(agency, event.on) !== undefined
  const livesOn = event.kind === 'transfer' || event.to.includes(agency.key)
  if (!findVersionOn(agency, eve)) return `"${agency.key}" does not exist on ${eve}, the eve of ${event.on}`
  if (livesOn && !isThere) return `"${agency.key}" should live on, but has no version on ${event.on}`
  if (!livesOn && isThere) return `"${agency.key}" should end on ${eve}, but has a version on ${event.on}`
  if (event.kind === 'rename' && !agency.versions.some((version) => version.from === event.on))
    return `"${agency.key}" is renamed on ${event.on}, but no version begins on that day`
  return undefined
}

const faultAfter = (event: Succession, agency: Agency): string | undefined =>
  findVersionOn(agency, event.on) ? undefined : `"${agency.key}" has no version on ${event.on}`

const successionFaults = (document: Agencies, event: Succession, n: number): Finding[] => {
  const path = ['successions', n]
  const check = (side: 'from' | 'to', fault: typeof faultBefore): Finding[] =>
    event[side].flatMap((key, m) => {
      const agency = document.agencies.find((one) => one.key === key)
      const message = agency ? fault(event, agency) : `there is no agency "${key}"`
      return message === undefined ? [] : [{ path: [...path, side, m], message }]
    })
  const nobody =
    event.to.length === 0 && event.kind !== 'abolish'
      ? [{ path: [...path, 'to'], message: 'only an abolition leaves nobody behind' }]
      : []
  return [...check('from', faultBefore), ...check('to', faultAfter), ...nobody]
}

/**
 * What is wrong in `agencies.yaml` beyond its shape: keys that stand twice, versions that overlap, parents
 * and places that do not exist, successions whose dates do not fit the versions.
 */
export const agencyFaults = (document: Agencies, places?: Places): Finding[] => [
  ...duplicates(
    document.agencies.map((agency) => agency.key),
    (n) => ['agencies', n, 'key'],
    'key',
  ),
  ...duplicates(
    document.successions.map((event) => event.key),
    (n) => ['successions', n, 'key'],
    'key',
  ),
  ...document.agencies.flatMap((agency, n) => [
    ...spanFaults(agency.versions, (m) => ['agencies', n, 'versions', m], 'version'),
    ...versionFaults(document, agency, n, places),
    ...agency.duties.flatMap((held, m) =>
      findVersionOn(agency, held.from)
        ? []
        : [
            {
              path: ['agencies', n, 'duties', m, 'from'],
              message: `"${agency.key}" does not exist on ${held.from}, when it is given the duty`,
            },
          ],
    ),
  ]),
  ...document.successions.flatMap((event, n) => successionFaults(document, event, n)),
]
