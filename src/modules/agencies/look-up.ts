import { permit, reachOf } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { defineRegister } from '#kernel/register.ts'
import { type Locale, text } from '#kernel/text.ts'
import { compareText } from '#kernel/vietnamese/name-order.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { matches } from '#kernel/vietnamese/search-key.ts'
import { download, mediaTypes } from '#platform/api.ts'
import { type Context, today } from '#platform/context.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { directoryOf } from './directory.ts'
import type { AgencyQuery, AgencyRecord, AgencyRow, SuccessionRow } from './directory-contract.ts'
import {
  type Agency,
  AgencyKind,
  type AgencyVersion,
  agencyKinds,
  Duty,
  type Succession,
} from './document.ts'
import { lineageOf, originOf } from './duty-origin.ts'
import { agencyGrants } from './permissions.ts'
import { peopleOfAgencies } from './person-store.ts'
import { carriedOnBy, dayBefore, findVersionOn, nameOn } from './rules.ts'
import type { Directory } from './store.ts'

const rankOf = (kind: AgencyKind) => AgencyKind.options.indexOf(kind)

const shownVersion = (agency: Agency, day: string): AgencyVersion | undefined =>
  findVersionOn(agency, day) ?? agency.versions.findLast(({ from }) => from <= day) ?? agency.versions[0]

/** Orders rows so that each stands below its parent, by name among its kind; says how deep each stands. */
const asTree = (rows: readonly AgencyRow[]): AgencyRow[] => {
  const known = new Set(rows.map(({ id }) => id))
  const below = Map.groupBy(rows, ({ parent }) => (parent && known.has(parent.id) ? parent.id : ''))
  const walk = (id: string, depth: number): AgencyRow[] =>
    (below.get(id) ?? [])
      .toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind) || compareText(a.name, b.name))
      .flatMap((row) => [{ ...row, depth }, ...walk(row.id, depth + 1)])
  return walk('', 0)
}

const referenceOn = ({ document, idOf }: Directory, key: string, day: string) => ({
  id: idOf.get(key) ?? '',
  label: nameOn(document, key, day),
})

/**
 * The agencies of a day as a tree; words are looked for in every name that an agency ever bore, since a paper at hand
 * may carry an old one. @throws Refusal FORBIDDEN without `agency.read`
 */
export const listAgencies = async (context: Context, { q, on, kind, gone }: AgencyQuery) => {
  const { province } = permit(context.actor, agencyGrants, 'agency.read')
  const day = on ?? today(context)
  const directory = await directoryOf(context.db, province)
  const rows = directory.document.agencies.flatMap((agency): AgencyRow[] => {
    const version = shownVersion(agency, day)
    const exists = findVersionOn(agency, day) !== undefined
    if (version === undefined || (!exists && !gone)) return []
    if (kind !== undefined && version.kind !== kind) return []
    const names = agency.versions.map((one) => `${one.name} ${one.shortName} ${one.symbol}`)
    if (!names.some((name) => matches(name, q))) return []
    const { name, shortName, symbol, verified, parent } = version
    return [
      {
        ...{
          id: directory.idOf.get(agency.key) ?? '',
          name,
          shortName,
          kind: version.kind,
          symbol,
          verified,
        },
        ...{ from: version.from, to: version.to ?? null, exists, depth: 0 },
        parent: parent === undefined ? null : referenceOn(directory, parent, day),
      },
    ]
  })
  return { day, rows: asTree(rows) }
}

const sheetColumns = defineRegister({
  name: 'agencies',
  title: text('Danh sách cơ quan, đơn vị', 'Agencies'),
  columns: {
    name: { label: text('Tên cơ quan', 'Name'), type: 'text' },
    shortName: { label: text('Tên ngắn', 'Short name'), type: 'text' },
    kind: { label: text('Loại', 'Kind'), type: 'choice', choices: agencyKinds },
    symbol: { label: text('Ký hiệu', 'Symbol'), type: 'text' },
    parent: { label: text('Cơ quan cấp trên', 'Agency above'), type: 'reference' },
    from: { label: text('Từ ngày', 'From'), type: 'date' },
    to: { label: text('Đến ngày', 'To'), type: 'date' },
    verified: { label: text('Đã kiểm chứng', 'Confirmed'), type: 'boolean' },
  },
})

/** The same list as an Excel file. @throws Refusal FORBIDDEN without `agency.read` */
export const agenciesSheet = async (
  context: Context,
  { locale, ...query }: AgencyQuery & { locale: Locale },
): Promise<File> => {
  const { day, rows } = await listAgencies(context, query)
  const { title, columns } = sheetColumns
  const file = await writeWorkbook({
    sheets: [
      {
        name: title[locale],
        title: title[locale].toUpperCase(),
        subtitle: `${locale === 'vi' ? 'Tại ngày' : 'As of'} ${shortDate(day)}`,
        columns,
        rows,
        locale,
      },
    ],
  })
  return download(file, `${title[locale]}.xlsx`, mediaTypes.xlsx)
}

const presentEvent = (directory: Directory, event: Succession): SuccessionRow => ({
  key: event.key,
  kind: event.kind,
  on: event.on,
  from: event.from.map((key) => referenceOn(directory, key, dayBefore(event.on))),
  to: event.to.map((key) => referenceOn(directory, key, event.on)),
  duties: event.duties === 'all' ? null : event.duties,
  basis: event.basis,
  verified: event.verified,
  note: event.note ?? null,
})

/**
 * An agency through time: its names, what led to it and on from it, and the duties and people that it has on a day.
 * @throws Refusal FORBIDDEN without `agency.read`, NOT_FOUND
 */
export const getAgency = async (
  context: Context,
  { id, on }: { id: string; on?: string | undefined },
): Promise<AgencyRecord> => {
  const { actor, db } = context
  const { province } = permit(actor, agencyGrants, 'agency.read')
  const directory = await directoryOf(db, province)
  const { document, keyOf } = directory
  const agency = document.agencies.find(({ key }) => key === keyOf.get(id))
  if (agency === undefined) throw new Refusal(refusals.NOT_FOUND)
  const { key } = agency
  const day = on ?? today(context)
  const reach = reachOf(actor, agencyGrants, 'person.read')
  const maySee = reach === 'all' || (reach === 'own' && actor.ownAgencies.includes(id))
  const carried = maySee
    ? carriedOnBy(document, key, day).flatMap((one) => directory.idOf.get(one) ?? [])
    : []
  const people = maySee ? await peopleOfAgencies(db, carried, day) : null
  return {
    id,
    key,
    day,
    name: nameOn(document, key, day),
    exists: findVersionOn(agency, day) !== undefined,
    versions: agency.versions.map((version) => ({
      ...version,
      area: undefined,
      parent: version.parent === undefined ? null : referenceOn(directory, version.parent, version.from),
      to: version.to ?? null,
      basis: version.basis ?? null,
      note: version.note ?? null,
    })),
    lineage: lineageOf(document, key).map((event) => presentEvent(directory, event)),
    duties: Duty.options.flatMap((duty) => {
      const origin = originOf(document, key, duty, day)
      if (origin === undefined) return []
      const { since, basis, verified, note } = origin
      const from = origin.from.map((one) => referenceOn(directory, one, dayBefore(since)))
      return [{ duty, since, from, basis: basis ?? null, verified, note: note ?? null }]
    }),
    people:
      people?.map(({ id: personId, name, position, role }) => ({ id: personId, name, position, role })) ??
      null,
  }
}
