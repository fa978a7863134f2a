import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { dayOf } from '#kernel/period.ts'
import { actorOfPerson, programActor } from '#modules/agencies/acting.ts'
import { startLongWorks } from '#modules/long-work/runner.ts'
import { clockFrom, machineClock } from '#platform/clock.ts'
import { openEmbedded, openServer } from '#platform/database/database.ts'
import { FolderInUse } from '#platform/database/folder-lock.ts'
import { filesIn } from '#platform/files.ts'
import { startClockwork } from '#platform/jobs.ts'
import { log } from '#platform/log.ts'
import { openMail } from '#platform/mail.ts'
import { sessionSecret } from '#platform/secret.ts'
import { keepSetting, servedProvinces } from '#platform/settings.ts'
import { jobsOf } from './app.ts'
import { config } from './config.ts'
import { firstStart } from './first-start.ts'
import { longWorks } from './registers.ts'
import { openServerApp } from './server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
log.level = config.logLevel

const say = (line: string) => process.stdout.write(`${line}\n`)

const start = async () => {
  const open = config.databaseUrl ? await openServer(config.databaseUrl) : await openEmbedded(config.dataDir)
  const clock = config.clock ? clockFrom(config.clock) : machineClock
  const parts = { db: open.db, files: filesIn(`${config.dataDir}/files`), clock }
  const url = config.url ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}`
  const mail = openMail(config.smtpUrl, config.mailFrom)
  const secret = sessionSecret(config.dataDir, config.secret)
  const welcome = await firstStart(parts, {
    root,
    secret,
    url,
    sample: config.sample,
    planFolder: config.planFolder,
  })
  await keepSetting(open.db, 'address', url)
  const { app } = await openServerApp({
    ...parts,
    ...{ secret, url, mail },
    client: `${root}dist/web`,
    oidc: config.oidc,
  })
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () => {
    say(`\nNSCL đang chạy tại ${url} (running)`)
    for (const line of welcome) say(line)
  })
  const stopClockwork = startClockwork(async () => {
    const served = await servedProvinces(open.db)
    return served.map(({ code }) => ({ ...parts, actor: programActor(code), now: clock() }))
  }, jobsOf({ mail, url, secret }))
  const stopLongWorks = startLongWorks({
    ...parts,
    works: longWorks,
    actorOf: (personId) => actorOfPerson(open.db, personId, dayOf(clock())),
  })
  const stop = () => {
    server.close(
      () =>
        void Promise.all([stopClockwork(), stopLongWorks()])
          .then(open.close)
          .then(() => process.exit(0)),
    )
    setTimeout(() => process.exit(0), 10_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

await start().catch((error: unknown) => {
  if (error instanceof FolderInUse) process.stderr.write(`${error.message}\n`)
  else log.fatal({ err: error }, 'could not start')
  process.exit(1)
})
