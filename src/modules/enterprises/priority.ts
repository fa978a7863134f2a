import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Text, text } from '#kernel/text.ts'
import { isKeyProduct, ocopInForce } from './facts-store.ts'

const makes = (condition: SQL): SQL =>
  sql`exists (select 1 from enterprise_product made where made.enterprise_id = e.id and made.removed_at is null and ${condition})`

/**
 * The groups to which the plan gives priority (I.2.b), each with the facts by which enterprise `e` belongs to it on a
 * day: an OCOP product counts while its certificate is in force.
 */
export const priorityGroups = {
  sme: {
    label: text('Doanh nghiệp nhỏ và vừa', 'SME'),
    holds: () => sql`e.size in ('micro', 'small', 'medium')`,
  },
  cooperative: {
    label: text('Hợp tác xã', 'Cooperative'),
    holds: () => sql`e.kind in ('cooperative', 'cooperative-union')`,
  },
  'start-up': { label: text('Khởi nghiệp', 'Start-up'), holds: () => sql`e.start_up` },
  'key-product': {
    label: text('Sản phẩm chủ lực, đặc thù, tiềm năng', 'Key product'),
    holds: () => makes(isKeyProduct),
  },
  ocop: { label: text('Sản phẩm OCOP', 'OCOP product'), holds: (day: SQL) => makes(ocopInForce(day)) },
} satisfies Record<string, { label: Text; holds: (day: SQL) => SQL }>

const groups = Object.entries(priorityGroups)

const namesIn = (locale: keyof Text, day: SQL): SQL =>
  sql.join(
    groups.map(([, { label, holds }]) => sql`case when ${holds(day)} then ${label[locale]}::text end`),
    sql`, `,
  )

/** The priority groups of an enterprise on a day, in words of both languages. */
export const priorityWords = (id: PgColumn | SQL, day: SQL): SQL =>
  sql`(select json_build_object('vi', concat_ws(', ', ${namesIn('vi', day)}), 'en', concat_ws(', ', ${namesIn('en', day)}))
    from enterprise e where e.id = ${id})`

/** The priority groups of enterprise `e` on a day as dimensions of a measure: each is `yes` or `no`, for an enterprise may belong to several. */
export const priorityDimensions = (day: SQL): SQL =>
  sql`jsonb_build_object(${sql.join(
    groups.map(([name, { holds }]) => sql`${name}::text, case when ${holds(day)} then 'yes' else 'no' end`),
    sql`, `,
  )})`

/** To how many priority groups an enterprise belongs on a day. */
export const priorityCount = (id: PgColumn | SQL, day: SQL): SQL =>
  sql`(select ${sql.join(
    groups.map(([, { holds }]) => sql`(case when ${holds(day)} then 1 else 0 end)`),
    sql` + `,
  )} from enterprise e where e.id = ${id})`
