import type { Database } from '#platform/database/database.ts'
import { keepSetting, readSettings } from '#platform/settings.ts'

/** How much goes on at once and how long results are kept; the setting `longWork` of the installation changes each. */
export interface WorkLimits {
  /** Works that run at the same time, of all people together. */
  readonly atOnce: number
  /** Works that one person may have waiting or running. */
  readonly openEach: number
  /** Rows of a sheet up to which it is made or written within the request. */
  readonly sheetRows: number
  /** Days for which a file can be fetched, and for which a work stays in the list. */
  readonly fileDays: number
  readonly listedDays: number
}

const usual: WorkLimits = { atOnce: 2, openEach: 10, sheetRows: 2000, fileDays: 3, listedDays: 30 }

/** The limits of this installation. */
export const workLimits = async (db: Database): Promise<WorkLimits> => ({
  ...usual,
  ...(await readSettings(db)).longWork,
})

/** Whether a word names a limit. */
export const isLimit = (name: string): name is keyof WorkLimits => Object.hasOwn(usual, name)

/** Changes limits of this installation; the others stay as they are. @returns all of them */
export const keepLimits = async (db: Database, changed: Partial<WorkLimits>): Promise<WorkLimits> => {
  const limits = { ...(await workLimits(db)), ...changed }
  await keepSetting(db, 'longWork', limits)
  return limits
}
