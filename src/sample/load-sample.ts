import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { startOfDay } from '#kernel/period.ts'
import { actorCalled, programActor } from '#modules/agencies/acting.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { writePerson } from '#modules/agencies/people.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { hashPassword, openAuth } from '#platform/auth.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import type { Files } from '#platform/files.ts'
import { SamplePeople } from './sample-documents.ts'
import { loadInspections } from './sample-inspections.ts'
import { type As, loadRecords } from './sample-records.ts'
import { loadRound } from './sample-round.ts'
import { loadWork } from './sample-work.ts'

// Sample people do their work at nine in the morning.
const officeHours = 9 * 3_600_000

const readPeople = (planFolder: string): SamplePeople | undefined => {
  const path = join(planFolder, 'sample/people.yaml')
  return existsSync(path) ? SamplePeople.parse(parse(readFileSync(path, 'utf8'))) : undefined
}

/** The lines that tell who can sign in to the sample year; all of these people are fictional. */
export const sampleAccounts = (planFolder: string): string[] => {
  const sample = readPeople(planFolder)
  if (sample === undefined) return []
  const width = Math.max(...sample.people.map(({ email }) => email.length))
  return [
    `Dữ liệu mẫu. Mật khẩu của mọi tài khoản mẫu: ${sample.password} (sample data, one password)`,
    ...sample.people.map(({ email, name, position }) => `  ${email.padEnd(width)}  ${name}, ${position}`),
  ]
}

/** Loads the fictional people, enterprises and records of the sample year, through the same verbs that people use. */
export const loadSample = async (
  parts: { db: Database; files: Files; clock: Clock },
  {
    planFolder,
    secret,
    url,
    measures,
  }: { planFolder: string; secret: string; url: string; measures: readonly Measure[] },
  province: string,
): Promise<void> => {
  const sample = readPeople(planFolder)
  if (sample === undefined) return
  const { idOf } = await directoryOf(parts.db, province)
  const passwordHash = await hashPassword(
    openAuth(parts.db, { url, secret, now: parts.clock }),
    sample.password,
  )
  const { db, files } = parts
  const context = { db, files, actor: programActor(province, 'Nạp dữ liệu mẫu'), now: parts.clock() }
  for (const { agency, role, from, ...who } of sample.people)
    await writePerson(context, {
      ...who,
      passwordHash,
      mustChangePassword: false,
      roles: [{ role, agencyId: agency && idOf.get(agency), from }],
    })
  const actors = new Map<string, ReturnType<typeof actorCalled>>()
  const as: As = async (email, day) => {
    const asked = actors.get(`${email} ${day}`) ?? actorCalled(db, email, day)
    actors.set(`${email} ${day}`, asked)
    const actor = await asked
    if (actor === undefined) throw new Error(`sample: nobody signs in as ${email}`)
    return { db, files, actor, now: new Date(startOfDay(day).getTime() + officeHours) }
  }
  const folder = join(planFolder, 'sample')
  await loadRecords(folder, as)
  await loadWork(folder, as, measures)
  await loadInspections(folder, as)
  await loadRound(folder, as)
}
