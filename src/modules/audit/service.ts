import { Id } from '#kernel/id.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { HistoryEntry, HistoryQuery } from './contract.ts'
import { auditGrants } from './permissions.ts'
import { differences, erasing, type Masks, maskChanges } from './rules.ts'
import * as store from './store.ts'

/** What happened to which record. `before` and `after` hold plain JSON; bigint goes in as digits. */
export interface Happening {
  readonly action: string
  readonly subject: string
  readonly id: string
  readonly label: string
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | undefined
}

const plain = (value: unknown): unknown =>
  value === undefined
    ? null
    : JSON.parse(JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? String(v) : v)))

/** The row of an act, by whom the context says. */
export const rowFor = ({ actor, now }: Context, happening: Happening) => ({
  province: actor.province,
  at: now,
  personId: actor.personId ?? null,
  personName: actor.name,
  agencyId: actor.agencyId ?? null,
  deputyFor: actor.deputyFor.length > 0 ? actor.deputyFor.join(', ') : null,
  action: happening.action,
  subject: happening.subject,
  recordId: happening.id,
  recordLabel: happening.label,
  before: plain(happening.before),
  after: plain(happening.after),
  reason: happening.reason?.trim() || null,
})

/** Writes history in the transaction of the change itself, so that neither can exist without the other. */
export const record = (context: Context, happening: Happening): Promise<void> =>
  store.append(context.db, [rowFor(context, happening)])

/** As `record`, for many changes at once, in their order. */
export const recordAll = (context: Context, happenings: readonly Happening[]): Promise<void> =>
  store.append(
    context.db,
    happenings.map((happening) => rowFor(context, happening)),
  )

/** How far the history of a province has come: a number that changes with every act that is kept, for what is remembered of it. */
export const historyStamp = (db: Database, province: string): Promise<number> =>
  store.lastNumber(db, province)

/** Who took each action last on one record, by person, for steps that nobody may take on their own submission. */
export const takersOf = (
  { db, actor }: Context,
  of: { subject: string; id: string },
): Promise<Record<string, string | undefined>> => store.lastTakers(db, actor.province, of.subject, of.id)

const present = (row: store.HistoryRow, masks: Masks = {}): HistoryEntry => ({
  number: row.number,
  at: row.at.toISOString(),
  personName: row.personName,
  deputyFor: row.deputyFor,
  action: row.action,
  subject: row.subject,
  recordId: row.recordId,
  recordLabel: row.recordLabel,
  changes: row.action === erasing ? [] : maskChanges(differences(row.before, row.after), masks),
  reason: row.reason,
  hash: row.hash,
})

/** A kind of record that has a history and evidence, and how to prove that somebody may see one of them. */
export interface Subject {
  readonly name: string
  /** Whether its records are parts of others, named by the id of the whole and more. */
  readonly ofParts?: true
  /** @throws Refusal when the person may not read this record */
  readonly proveReadable: (context: Context, id: string) => Promise<void>
  /** @throws Refusal when the person may not change this record, and so may not attach or withdraw evidence */
  readonly proveWritable: (context: Context, id: string) => Promise<void>
  /** What of the history is masked for this person: of one record, or of all of them where none is named. */
  readonly masks?: (context: Context, id?: string) => Promise<Masks | undefined>
}

/** The kind of a record. @throws Refusal NOT_FOUND for an unknown kind, and for what cannot be the id of one */
export const getSubject = (
  subjects: ReadonlyMap<string, Subject>,
  { subject, id }: { subject: string; id: string },
): Subject => {
  const kind = subjects.get(subject)
  const isId = Id.safeParse(kind?.ofParts ? id.slice(0, 36) : id).success
  if (kind === undefined || !isId) throw new Refusal(refusals.NOT_FOUND)
  return kind
}

/**
 * The history of one record, the newest first (at most 500 steps). It obeys the permission of the record.
 * @throws Refusal NOT_FOUND for an unknown kind, and whatever the record's own permission says
 */
export const historyOf = async (
  context: Context,
  subjects: ReadonlyMap<string, Subject>,
  { subject, id }: { subject: string; id: string },
): Promise<HistoryEntry[]> => {
  const kind = getSubject(subjects, { subject, id })
  await kind.proveReadable(context, id)
  const masks = await kind.masks?.(context, id)
  const rows = await store.ofRecord(context.db, context.actor.province, subject, id)
  return rows.map((row) => present(row, masks))
}

/**
 * One page of all history, the newest first; what the person may see of no record masked, as in the records.
 * @throws Refusal FORBIDDEN without `audit.search`
 */
export const searchHistory = async (
  context: Context,
  subjects: ReadonlyMap<string, Subject>,
  query: HistoryQuery,
) => {
  const within = permit(context.actor, auditGrants, 'audit.search')
  const { rows, total } = await store.search(context.db, within, query)
  const masksOf = new Map<string, Masks | undefined>()
  for (const subject of new Set(rows.map((row) => row.subject)))
    masksOf.set(subject, await subjects.get(subject)?.masks?.(context))
  const shown = rows.map((row) => present(row, masksOf.get(row.subject)))
  return { rows: shown, total, page: query.page, size: query.size, actions: [] }
}

/** Checks the chain of one province and names the first broken link. */
export const verifyChain = async (db: Database, province: string) => {
  const broken = await store.firstBroken(db, province)
  const end = await store.chainEnd(db, province)
  return { whole: broken === undefined, entries: end.number, firstBroken: broken ?? null, lastHash: end.hash }
}

/** As `verifyChain`, for a person. @throws Refusal FORBIDDEN without `audit.search` */
export const verifyHistory = (context: Context) => {
  const { province } = permit(context.actor, auditGrants, 'audit.search')
  return verifyChain(context.db, province)
}

/**
 * The last number of the history of a province under each of some subjects. Since every change writes history in its own
 * transaction, and the lock of the chain lets one writer of a province after the other finish, these numbers become
 * visible in their order and never fall: whoever reads the same number twice has seen nothing change between.
 */
export const lastChanges = (
  db: Database,
  province: string,
  subjects: readonly string[],
): Promise<Map<string, number>> => store.lastNumbers(db, province, subjects)

/** The provinces that have a history. */
export const provincesWithHistory = (db: Database): Promise<string[]> => store.provinces(db)

/** How many acts were done in some agencies since a moment, acts on certain kinds of record left out. */
export const countActs = (
  db: Database,
  province: string,
  asked: { agencyIds: readonly string[]; since: Date; but: readonly string[] },
): Promise<number> => store.countActs(db, province, asked)

/** The last moment at which an act was done to each of some records, by id. */
export const lastMoments = (
  db: Database,
  province: string,
  asked: { subject: string; action: string; ids: readonly string[] },
): Promise<Map<string, Date>> => store.lastMoments(db, province, asked)
