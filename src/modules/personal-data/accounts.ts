import { and, eq, sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import { person } from '#modules/agencies/schema.ts'
import type { Holding } from '#modules/registers/holding.ts'

const labels = {
  name: text('Họ tên', 'Name'),
  email: text('Thư điện tử', 'E-mail'),
  phone: text('Điện thoại', 'Telephone'),
  position: text('Chức vụ', 'Position'),
} as const

/** Accounts: kept as long as the history of official acts names their people, so nothing of them is ever due. */
export const accountHolding: Holding = {
  subject: 'person',
  kind: 'account',
  title: text('Tài khoản', 'Account'),
  heldOf: async ({ db, actor }, email) => {
    const rows = await db
      .select()
      .from(person)
      .where(and(eq(person.province, actor.province), sql`lower(${person.email}) = ${email}`))
    return rows.map((row) => ({
      id: row.id,
      since: null,
      fields: (['name', 'email', 'phone', 'position'] as const).flatMap((name) => {
        const value = row[name]
        return value ? [{ label: labels[name], value: text(value, value) }] : []
      }),
    }))
  },
  countDue: async () => 0,
  eraseDue: async () => 0,
}
