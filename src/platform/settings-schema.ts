import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'

/** What the installation keeps about itself, by name. */
export const setting = pgTable('setting', { name: text().primaryKey(), value: jsonb().notNull() })
