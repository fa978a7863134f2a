import { clockFrom, machineClock } from '#platform/clock.ts'
import { openEmbedded, openServer } from '#platform/database/database.ts'
import { filesIn } from '#platform/files.ts'
import { config } from './config.ts'

/** A command was called with the wrong words. */
export class UsageFault extends Error {}

/** The database and file store that the configuration names, opened for one piece of work. */
export const openInstallation = async () => {
  const open = config.databaseUrl ? await openServer(config.databaseUrl) : await openEmbedded(config.dataDir)
  return {
    ...open,
    filesFolder: `${config.dataDir}/files`,
    files: filesIn(`${config.dataDir}/files`),
    clock: config.clock ? clockFrom(config.clock) : machineClock,
  }
}

export type OpenInstallation = Awaited<ReturnType<typeof openInstallation>>

/** Opens the installation, does the work, and lets go of it whatever happens. */
export const withInstallation = async <T>(
  work: (installation: OpenInstallation) => Promise<T>,
): Promise<T> => {
  const installation = await openInstallation()
  try {
    return await work(installation)
  } finally {
    await installation.close()
  }
}
