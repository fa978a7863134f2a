/**
 * The public portal at 100 requests a second on the embedded database with the sample year: `node bench/portal.ts`, or against
 * a program that runs already with `BENCH_URL=http://… node bench/portal.ts`. Requests begin when they are due and not when the
 * last one has ended, and what is waited for counts.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startProgram } from '../e2e/program.ts'

const perSecond = 100
const bar = 50
const seconds = Number(process.env.BENCH_SECONDS ?? 20)
const agent = new Agent({ keepAlive: true, maxSockets: 50 })

const ask = (url: string): Promise<{ status: number; bytes: number }> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { agent }, (answer) => {
      let bytes = 0
      answer.on('data', (piece: Buffer) => (bytes += piece.length))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes }))
    })
    asked.on('error', reject)
    asked.end()
  })

const addressesOf = async (url: string): Promise<string[]> => {
  const map = await (await fetch(`${url}/sitemap.xml`)).text()
  const all = [...map.matchAll(/<loc>[^<]*?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path || '/')
  // Pages of courses and certificates are limited by address, so one bench cannot ask them so often.
  const own = all.filter((path) => !/\/(khoa-hoc|verify)/.test(path))
  return [...own, '/tin.atom', '/du-lieu/v1/targets.json', '/tim-kiem?q=nang%20suat']
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const measure = async (url: string) => {
  const paths = await addressesOf(url)
  const times: number[] = []
  const faults: string[] = []
  let most = 0
  const one = async (n: number, due: number) => {
    const path = paths[n % paths.length] ?? '/'
    const { status, bytes } = await ask(url + path)
    times.push(performance.now() - due)
    if (status !== 200) faults.push(`${status} ${path}`)
    if (!/\.|^\/sitemap/.test(path)) most = Math.max(most, bytes)
  }
  const begun = performance.now()
  const running: Promise<void>[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = begun + (n * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 1) await pause(wait)
    running.push(one(n, due))
  }
  await Promise.all(running)
  const sorted = times.sort((a, b) => a - b)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => at(sorted, share).toFixed(1))
  console.log(
    `${paths.length} addresses, ${sorted.length} requests at ${perSecond}/s: p50 ${p50} ms, p95 ${p95} ms (bar ${bar}), p99 ${p99} ms; largest page ${most} bytes; ${faults.length} faults`,
  )
  for (const fault of faults.slice(0, 5)) console.log(fault)
  if (Number(p95) > bar || faults.length > 0) process.exitCode = 1
}

if (process.env.BENCH_URL) await measure(process.env.BENCH_URL)
else {
  const folder = mkdtempSync(join(tmpdir(), 'nscl-bench-'))
  const program = await startProgram(folder)
  await measure(program.url)
  await program.stop()
  rmSync(folder, { recursive: true, force: true })
}
agent.destroy()
