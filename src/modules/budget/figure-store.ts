import { type SQL, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { type Database, rowsOf } from '#platform/database/database.ts'

/** Sums of the ledger by what its moves mean; the same words everywhere, so that two figures never differ. */
const movedBy = (plus: string, minus: string): SQL =>
  sql`coalesce(sum(e.amount) filter (where e.move = any(${plus}::text[])), 0)
    - coalesce(sum(e.amount) filter (where e.move = any(${minus}::text[])), 0)`
const held = (account: string): SQL =>
  sql`coalesce(sum(e.amount) filter (where e.to_account = ${account}), 0)
    - coalesce(sum(e.amount) filter (where e.from_account = ${account}), 0)`

const allocated = movedBy('{allocate,bringIn}', '{withdraw}')

const figures = sql`
  (${movedBy('{approve}', '{reduce}')})::text as approved,
  (${allocated})::text as allocated,
  (${movedBy('{pay,clear}', '{refund}')})::text as spent,
  (${movedBy('{settle}', '{}')})::text as settled,
  (${held('available')})::text as free, (${held('committed')})::text as committed,
  (${held('advanced')})::text as advanced, (${held('carried')})::text as carried, (${held('lapsed')})::text as lapsed`

export interface LedgerFigures extends Record<string, unknown> {
  readonly approved: string
  readonly allocated: string
  readonly spent: string
  readonly settled: string
  readonly free: string
  readonly committed: string
  readonly advanced: string
  readonly carried: string
  readonly lapsed: string
}

/** Rows of the ledger within a scope; approved money lies with no agency and is seen by those who see all. */
const scope = (within: Jurisdiction): SQL => {
  const province = sql`e.province = ${within.province}`
  if (within.reach === 'all') return province
  if (within.reach !== 'own' || within.agencies.length === 0) return sql`false`
  return sql`${province} and a.agency_id in ${[...within.agencies]}`
}

/** As `scope`, for lines that the person may read: what was approved of them is shown too. */
const onOwnLines = (within: Jurisdiction): SQL =>
  within.reach === 'own' && within.agencies.length > 0
    ? sql`e.province = ${within.province} and (a.id is null or a.agency_id in ${[...within.agencies]})`
    : scope(within)

const ledger = sql`ledger_entry e left join budget_allocation a on a.id = e.allocation_id`

export const bySource = (db: Database, within: Jurisdiction, year: number) =>
  rowsOf<LedgerFigures & { source: string }>(
    db,
    sql`select e.source, ${figures} from ${ledger} where ${scope(within)} and e.year = ${year} group by e.source`,
  )

export const byItem = (db: Database, within: Jurisdiction, year: number, itemIds: readonly string[]) =>
  itemIds.length === 0
    ? Promise.resolve([])
    : rowsOf<LedgerFigures & { item: string; source: string }>(
        db,
        sql`select e.item_id as item, e.source, ${figures} from ${ledger}
          where ${onOwnLines(within)} and e.year = ${year} and e.item_id in ${[...itemIds]} group by e.item_id, e.source`,
      )

/** What was allocated in a year under some tasks, and the papers by which. */
export const allocatedFor = async (
  db: Database,
  province: string,
  { year, tasks }: { year: number; tasks: readonly string[] },
): Promise<{ amount: string; papers: readonly string[] }> => {
  if (tasks.length === 0) return { amount: '0', papers: [] }
  const [found] = await rowsOf<{ amount: string; papers: string[] }>(
    db,
    sql`select (${allocated})::text as amount, coalesce(array_agg(distinct e.document) filter (where e.document is not null), '{}') as papers
      from ledger_entry e join estimate_item i on i.id = e.item_id
      where e.province = ${province} and e.year = ${year} and i.task in ${[...tasks]}
        and e.move in ('allocate', 'bringIn', 'withdraw')`,
  )
  return found ?? { amount: '0', papers: [] }
}

export const byTask = (db: Database, within: Jurisdiction, until: string) =>
  rowsOf<LedgerFigures & { task: string; title: string; year: number; source: string }>(
    db,
    sql`select i.task, min(i.task_title) as title, e.year, e.source, ${figures} from ${ledger}
      join estimate_item i on i.id = e.item_id
      where ${scope(within)} and e.on_day <= ${until}::date group by i.task, e.year, e.source order by i.task, e.year, e.source`,
  )

/** The allocations of a scope with what lies where; of one year, or of the years still open when none is given. */
export const byAllocation = (
  db: Database,
  within: Jurisdiction,
  { year, until = '9999-12-31', q = '' }: { year?: number | undefined; until?: string; q?: string },
) =>
  rowsOf<
    LedgerFigures & {
      id: string
      content: string
      task: string
      year: number
      source: string
      agency: string
      first: string
    }
  >(
    db,
    sql`select a.id, min(i.content) as content, min(i.task_title) as task, a.year, a.source,
        coalesce(agency_name(a.agency_id, make_date(a.year, 12, 31)), '') as agency, ${figures},
        (coalesce(sum(e.amount) filter (where e.move in ('allocate', 'bringIn') and (d.kind is null or d.kind = 'allocate')), 0))::text as first
      from ${ledger} join estimate_item i on i.id = e.item_id left join budget_decision d on d.id = e.decision_id
      where ${scope(within)} and a.id is not null and e.on_day <= ${until}::date
        and (${year ?? null}::int is null or a.year = ${year ?? null}::int)
        and i.content ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}
      group by a.id order by a.year desc, min(i.task), a.agency_id, a.id limit 2000`,
  )
