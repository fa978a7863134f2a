import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { installPackage } from './debian.ts'

const folderOfPrograms = (): string | undefined => {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return undefined
  const newest = readdirSync(base).sort((a, b) => Number(b) - Number(a))[0]
  return newest && existsSync(join(base, newest, 'bin/postgres')) ? join(base, newest, 'bin') : undefined
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const isUp = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** Starts a PostgreSQL of its own on a free port with a throw-away folder; undefined where none can be had. */
export const startPostgres = async (): Promise<{ url: string; stop: () => void } | undefined> => {
  const programs = folderOfPrograms() ?? (installPackage('postgresql') ? folderOfPrograms() : undefined)
  if (programs === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'nscl-pg-'))
  // PostgreSQL refuses to run as root; Debian's package brings a user for it.
  const asRoot = process.getuid?.() === 0
  const uid = asRoot ? Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' })) : undefined
  const gid = asRoot ? Number(execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8' })) : undefined
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  const as = uid === undefined ? {} : { uid, gid }
  const cluster = join(folder, 'cluster')
  execFileSync(
    join(programs, 'initdb'),
    ['-D', cluster, '-U', 'nscl', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...as, cwd: folder, stdio: 'ignore' },
  )
  const port = await freePort()
  const settings = [
    '-c',
    'fsync=off',
    '-c',
    'synchronous_commit=off',
    '-c',
    `unix_socket_directories=${folder}`,
  ]
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', ...settings],
    { ...as, cwd: folder, stdio: 'ignore' },
  )
  const stop = () => {
    server.kill('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  }
  const url = `postgresql://nscl@127.0.0.1:${port}/postgres`
  for (let tries = 0; tries < 100; tries++) {
    if (await isUp(url)) return { url, stop }
    await pause(200)
  }
  stop()
  return undefined
}
