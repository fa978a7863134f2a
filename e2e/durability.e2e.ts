import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { signInOverApi } from './api.ts'
import { startProgram, temporaryFolder } from './program.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const officer = 'chuyenvien.khcn@mau.example'
const kills = 3

const nscl = (dataDir: string, ...words: string[]) =>
  spawnSync(process.execPath, ['scripts/nscl.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir },
  })

test('a program killed at any moment has kept every write that it acknowledged, and its history is whole', async () => {
  const { path, remove } = temporaryFolder()
  cpSync(process.env.NSCL_SEEDED ?? '', path, { recursive: true })
  const acknowledged: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    const program = await startProgram(path)
    const session = await signInOverApi(program.url, officer)
    const writing = (async () => {
      for (let n = 0; ; n++) {
        const name = `Hộ Mẫu Bền ${kill}-${n}`
        await session.post('/enterprises', { name, kind: 'household' })
        acknowledged.push(name)
      }
    })().catch(() => undefined)
    await pause(700 + 400 * kill)
    await program.stop('SIGKILL')
    await writing
  }
  expect(acknowledged.length).toBeGreaterThan(kills)
  const program = await startProgram(path)
  const session = await signInOverApi(program.url, officer)
  const kept = new Set<string>()
  for (let page = 1; ; page++) {
    const { rows } = await session.get<{ rows: { name: string }[] }>(
      `/enterprises?q=${encodeURIComponent('"ho mau ben"')}&size=200&page=${page}`,
    )
    for (const { name } of rows) kept.add(name)
    if (rows.length < 200) break
  }
  expect(acknowledged.filter((name) => !kept.has(name))).toEqual([])
  await program.stop()
  const verified = nscl(path, 'audit', 'verify')
  expect(verified.stdout).toContain('(whole)')
  expect(verified.status).toBe(0)
  remove()
})

test('a second program on the same folder refuses, names the first, and the first goes on', async () => {
  const { path, remove } = temporaryFolder()
  cpSync(process.env.NSCL_SEEDED ?? '', path, { recursive: true })
  const first = await startProgram(path)
  const second = nscl(path, 'doctor')
  expect(second.status).toBe(1)
  expect(second.stderr).toContain(String(first.process.pid))
  await expect(startProgram(path)).rejects.toThrow(String(first.process.pid))
  const session = await signInOverApi(first.url, officer)
  expect(await session.get('/session')).toMatchObject({ sample: true })
  await first.stop()
  expect(nscl(path, 'doctor').status).toBe(0)
  remove()
})
