import { desc, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { nfc } from '#kernel/vietnamese/unicode.ts'
import { containing } from '#platform/database/pattern.ts'

const asTyped = (words: string): string => containing(nfc(words).toLowerCase())

/** The words and phrases as they were typed, with their accents. */
const partsOf = (q: string): string[] =>
  [...q.matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/g)].map(([, phrase, word]) => (phrase ?? word ?? '').trim())

/**
 * In which order rows stand that all hold the words without their accents: first those that hold the whole text as it
 * was typed, then those that hold each word and phrase with its accents, then the rest. «đ» typed stands before «d»;
 * what was typed without accents ranks nobody by them.
 */
export const searchOrder = (searchText: PgColumn, q: string): SQL[] => {
  const parts = partsOf(q).filter((part) => part !== '')
  if (parts.length === 0) return []
  const whole = desc(sql`${searchText} like ${asTyped(parts.join(' '))}`)
  if (parts.length === 1) return [whole]
  const each = sql.join(
    parts.map((part) => sql`${searchText} like ${asTyped(part)}`),
    sql` and `,
  )
  return [whole, desc(sql`(${each})`)]
}
