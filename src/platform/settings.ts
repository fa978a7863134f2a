import type { Database } from './database/database.ts'
import { setting } from './settings-schema.ts'

/** A province that this installation serves. */
export interface ServedProvince {
  readonly code: string
  /** Whether a sample year is loaded, so that every page and paper says so. */
  readonly sample: boolean
  /** The host name under which the public reaches it; null for the first one, which answers under every other name. */
  readonly host: string | null
}

/** What the installation keeps about itself. */
export interface InstallationSettings {
  /** The provinces served, in the order of their coming. */
  readonly provinces: readonly ServedProvince[]
  /** Under which address people reach it, for what is printed and for letters. */
  readonly address: string
  /** By province, the hash of the one-time token for its first administrator, until it is used. */
  readonly firstAdministrators: Readonly<Record<string, { readonly hash: string; readonly until: string }>>
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

/** The provinces that this installation serves, in the order of their coming; none before the first start. */
export const servedProvinces = async (db: Database): Promise<readonly ServedProvince[]> =>
  (await readSettings(db)).provinces ?? []

/** Serves one province more. */
export const serveProvince = async (db: Database, province: ServedProvince): Promise<void> =>
  keepSetting(db, 'provinces', [...(await servedProvinces(db)), province])

/** Whether what a province shows is sample data. */
export const isSample = async (db: Database, province: string): Promise<boolean> =>
  (await servedProvinces(db)).some(({ code, sample }) => code === province && sample)
