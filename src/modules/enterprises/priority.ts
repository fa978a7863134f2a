import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Text, text } from '#kernel/text.ts'

/** The groups to which the plan gives priority (I.2.b), each with the facts by which enterprise `e` belongs to it. */
export const priorityGroups = {
  sme: { label: text('Doanh nghiệp nhỏ và vừa', 'SME'), holds: sql`e.size in ('micro', 'small', 'medium')` },
  cooperative: {
    label: text('Hợp tác xã', 'Cooperative'),
    holds: sql`e.kind in ('cooperative', 'cooperative-union')`,
  },
  'start-up': { label: text('Khởi nghiệp', 'Start-up'), holds: sql`e.start_up` },
  'key-product': {
    label: text('Sản phẩm chủ lực, đặc thù, tiềm năng', 'Key product'),
    holds: sql`e.key_product`,
  },
  ocop: { label: text('Sản phẩm OCOP', 'OCOP product'), holds: sql`e.ocop` },
} satisfies Record<string, { label: Text; holds: SQL }>

const groups = Object.entries(priorityGroups)

const namesIn = (locale: keyof Text): SQL =>
  sql.join(
    groups.map(([, { label, holds }]) => sql`case when ${holds} then ${label[locale]}::text end`),
    sql`, `,
  )

/** The priority groups of an enterprise in words, in both languages. */
export const priorityWords = (id: PgColumn | SQL): SQL =>
  sql`(select json_build_object('vi', concat_ws(', ', ${namesIn('vi')}), 'en', concat_ws(', ', ${namesIn('en')}))
    from enterprise e where e.id = ${id})`

/** The priority groups of enterprise `e` as dimensions of a measure: each is `yes` or `no`, for an enterprise may belong to several. */
export const priorityDimensions: SQL = sql`jsonb_build_object(${sql.join(
  groups.map(([name, { holds }]) => sql`${name}::text, case when ${holds} then 'yes' else 'no' end`),
  sql`, `,
)})`

/** To how many priority groups an enterprise belongs. */
export const priorityCount = (id: PgColumn | SQL): SQL =>
  sql`(select ${sql.join(
    groups.map(([, { holds }]) => sql`(case when ${holds} then 1 else 0 end)`),
    sql` + `,
  )} from enterprise e where e.id = ${id})`
