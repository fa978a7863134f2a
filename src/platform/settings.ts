import { eq } from 'drizzle-orm'
import type { Database } from './database/database.ts'
import { setting } from './settings-schema.ts'

/** What the installation keeps about itself: which province it began with, whether sample data is loaded. */
export interface InstallationSettings {
  readonly province: string
  readonly sample: boolean
  /** Under which address people reach it, for what is printed and for letters. */
  readonly address: string
  /** The hash of the one-time token for the first administrator, until it is used. */
  readonly firstAdministrator: { readonly hash: string; readonly until: string }
  /** What differs from the usual limits of long works. */
  readonly longWork: Readonly<Record<string, number>>
}

export const readSettings = async (db: Database): Promise<Partial<InstallationSettings>> => {
  const rows = await db.select().from(setting)
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

export const keepSetting = async <N extends keyof InstallationSettings>(
  db: Database,
  name: N,
  value: InstallationSettings[N],
): Promise<void> => {
  await db
    .insert(setting)
    .values({ name, value })
    .onConflictDoUpdate({ target: setting.name, set: { value } })
}

/** Forgets a setting. */
export const dropSetting = async (db: Database, name: keyof InstallationSettings): Promise<void> => {
  await db.delete(setting).where(eq(setting.name, name))
}
