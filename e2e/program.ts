import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The moment that the sample year shows. */
export const storyMoment = '2026-11-23T08:00:00+07:00'

/** The program as a child process, with a data folder of its own. */
export interface Program {
  readonly url: string
  readonly dataDir: string
  readonly process: ChildProcess
  /** Everything that it has said so far. */
  readonly said: () => string
  stop(signal?: NodeJS.Signals): Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const untilAnswering = async (url: string, child: ChildProcess, said: () => string): Promise<void> => {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}:\n${said()}`)
    if (
      await fetch(`${url}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return
    await pause(200)
  }
  throw new Error(`the program did not answer:\n${said()}`)
}

/** Starts the program on a data folder and waits until it answers. */
export const startProgram = async (dataDir: string, env: Record<string, string> = {}): Promise<Program> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: '',
      PORT: String(port),
      DATA_DIR: dataDir,
      NSCL_CLOCK: storyMoment,
      LOG_LEVEL: 'warn',
      ...env,
    },
  })
  let words = ''
  child.stdout.on('data', (piece) => (words += piece))
  child.stderr.on('data', (piece) => (words += piece))
  const said = () => words
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
  await untilAnswering(url, child, said)
  return { url, dataDir, process: child, said, stop }
}

/** Waits until the program has said something, such as a letter in its log, and answers with the last of it. */
export const untilSaid = async ({ said }: Pick<Program, 'said'>, words: RegExp): Promise<RegExpExecArray> => {
  for (let tries = 0; tries < 100; tries++) {
    const found = [...said().matchAll(new RegExp(words, 'g'))].at(-1)
    if (found) return found
    await pause(100)
  }
  throw new Error(`the program did not say ${words}`)
}

/** A folder that is gone when the test is. */
export const temporaryFolder = (): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'nscl-e2e-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** The program on a copy of the sample year, so that a journey may change what it likes. */
export const startOnSample = async (env: Record<string, string> = {}): Promise<Program> => {
  const { path, remove } = temporaryFolder()
  cpSync(process.env.NSCL_SEEDED ?? '', path, { recursive: true })
  const program = await startProgram(path, env)
  return {
    ...program,
    stop: async (signal) => {
      await program.stop(signal)
      remove()
    },
  }
}
