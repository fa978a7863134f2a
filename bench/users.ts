/**
 * People at work on a database at the scale of the bars: `node bench/users.ts`. Every page is asked for by 20 signed-in
 * people at once without a pause, and then all pages in turn by 20 people who look at each for a second.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { samplePassword } from '../e2e/browser.ts'
import { startProgram } from '../e2e/program.ts'
import { lastMoment, openBench } from './installation.ts'

const users = 20
const bar = 100
const seconds = Number(process.env.BENCH_SECONDS ?? 4)

const agent = new Agent({ keepAlive: true })

const ask = (url: string, cookie: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { cookie } }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces).toString('utf8') }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })

const signIn = async (url: string, email: string): Promise<string> => {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password: samplePassword }),
  })
  if (!answer.ok) throw new Error(`sign-in was refused: ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

const pagesOf = async (url: string, cookie: string): Promise<Readonly<Record<string, string>>> => {
  const get = async (path: string) => {
    const { status, body } = await ask(`${url}/api/v1${path}`, cookie)
    if (status !== 200) throw new Error(`${path}: ${status} ${body}`)
    return JSON.parse(body)
  }
  const { rounds } = await get('/report-rounds')
  const { rows } = await get('/training/attendances?q=nguyen%20mau%2012345')
  const search = 'tom su mau 12'
  return {
    'targets board': '/results/board',
    'home to-do': '/to-do',
    "leaders' page": '/leaders',
    enterprises: '/enterprises',
    'enterprises, searched without accents': `/enterprises?q=${encodeURIComponent(search)}`,
    'enterprises, a frequent word': '/enterprises?q=mau',
    'enterprises, filtered': '/enterprises?filter[kind]=cooperative&filter[ocop]=true',
    'enterprises, sorted by commune': '/enterprises?sort=-commune',
    'enterprises, deep page': '/enterprises?page=200',
    courses: '/training/courses',
    attendances: '/training/attendances',
    'attendances, searched': '/training/attendances?q=thao%20rau%20sach',
    'attendances, deep page': '/training/attendances?page=1000',
    'support projects': '/support/projects',
    'history of a record': `/history/training.attendance/${rows[0].id}`,
    'history, all': '/history',
    'plan matrix': '/plan/tasks',
    rounds: '/report-rounds',
    'round board': `/report-rounds/${rounds[0].id}/board`,
  }
}

const at = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

const say = (what: string, times: number[], took: number): boolean => {
  times.sort((a, b) => a - b)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => at(times, share).toFixed(0).padStart(6))
  const inTime = at(times, 0.95) < bar
  console.log(
    `${what.padEnd(40)} ${p50} ${p95} ${p99}  ${(times.length / took).toFixed(0).padStart(5)}/s ${inTime ? '' : ' over the bar'}`,
  )
  return inTime
}

const measure = async (url: string, cookie: string): Promise<number> => {
  const start = performance.now()
  const { status, body } = await ask(url, cookie)
  if (status !== 200) throw new Error(`${url}: ${status} ${body.slice(0, 300)}`)
  return performance.now() - start
}

const folder = mkdtempSync(join(tmpdir(), 'nscl-bench-'))
const { url: database, close } = await openBench(folder)
const program = await startProgram(folder, { DATABASE_URL: database, NSCL_CLOCK: lastMoment })
try {
  // The focal leader sees every page; all of them sign in as that person, each in a session of their own.
  const cookies: string[] = []
  for (let i = 0; i < users; i++) cookies.push(await signIn(program.url, 'lanhdao.khcn@mau.example'))
  const [first = ''] = cookies
  const pages = await pagesOf(program.url, first)
  const head = `${'ms'.padEnd(40)}    p50    p95    p99`
  console.log(`\n${users} people at once, without a pause, page by page (bar: p95 < ${bar} ms)\n${head}`)
  const wanted = Object.entries(pages).filter(([what]) => what.includes(process.env.BENCH_PAGE ?? ''))
  for (const [what, path] of wanted) {
    const address = `${program.url}/api/v1${path}`
    const alone = [await measure(address, first), await measure(address, first)]
    const times: number[] = []
    const start = performance.now()
    const until = start + seconds * 1000
    await Promise.all(
      cookies.map(async (cookie) => {
        while (performance.now() < until) times.push(await measure(address, cookie))
      }),
    )
    say(
      `${what} (alone ${alone.map((ms) => ms.toFixed(0)).join(', ')})`,
      times,
      (performance.now() - start) / 1000,
    )
  }
  console.log(`\n${users} people, each looking for a second before the next page\n${head}`)
  const times = new Map<string, number[]>(wanted.map(([what]) => [what, []]))
  const until = performance.now() + seconds * 10_000
  await Promise.all(
    cookies.map(async (cookie, i) => {
      await pause(i * 50)
      for (let step = i; performance.now() < until; step++) {
        const [what, path] = wanted[step % wanted.length] ?? ['', '']
        times.get(what)?.push(await measure(`${program.url}/api/v1${path}`, cookie))
        await pause(1000)
      }
    }),
  )
  for (const [what, taken] of times) say(what, taken, seconds * 10)
} finally {
  await program.stop()
  await close()
  rmSync(folder, { recursive: true, force: true })
}
