import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { NodeFS } from '@electric-sql/pglite/nodefs'

const extensions = { pg_trgm }

interface StreamOperations {
  fsync?: (stream: { nfd: number }) => number
}

/** The node file system of PGlite with the one operation that it lacks: fsync. Without it a power cut loses everything. */
class DurableFS extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const giveFsync = (mod: unknown) => {
      const { stream_ops } = (mod as { NODEFS: { stream_ops: StreamOperations } }).NODEFS
      stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd)
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), giveFsync] } }
  }
}

const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
]

const open = (folder: string) => PGlite.create({ fs: new DurableFS(folder), extensions, startParams })

const syncPath = (path: string): void => {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const syncTree = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else if (entry.isFile()) syncPath(path)
  }
  syncPath(folder)
}

/** A new cluster is made beside its place and renamed when whole, so that a cut leaves no cluster or a whole one. */
const createCluster = async (folder: string): Promise<void> => {
  const beside = `${folder}.new`
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  const client = await open(beside)
  await client.close()
  syncTree(beside)
  renameSync(beside, folder)
  syncPath(dirname(folder))
}

// PGlite has neither an autovacuum nor a checkpointer: without these the log grows without end.
const everyFiveMinutes = 5 * 60_000
const everySixHours = 6 * 3_600_000

/** Opens (or makes) the embedded cluster; a commit that was acknowledged survives a killed process and a power cut. */
export const openDurablePglite = async (
  folder: string,
): Promise<{ client: PGlite; close: () => Promise<void> }> => {
  if (!existsSync(folder)) await createCluster(folder)
  const client = await open(folder)
  const quietly = (statement: string) => () => void client.exec(statement).catch(() => undefined)
  const timers = [
    setInterval(quietly('checkpoint'), everyFiveMinutes),
    setInterval(quietly('vacuum (analyze)'), everySixHours),
  ]
  for (const timer of timers) timer.unref()
  return {
    client,
    close: async () => {
      for (const timer of timers) clearInterval(timer)
      await client.close()
    },
  }
}

/** An embedded database in memory, for tests; made from a dump where one is given. */
export const openMemoryPglite = (dump?: Blob): Promise<PGlite> =>
  PGlite.create({ extensions, ...(dump ? { loadDataDir: dump } : {}) })
