import { join } from 'node:path'
import { startOfDay } from '#kernel/period.ts'
import { actorCalled, programActor, publicActor } from '#modules/agencies/acting.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { writePerson } from '#modules/agencies/people.ts'
import { bodiesNamed } from '#modules/conformity/body-parts.ts'
import { enterpriseWithTaxCode } from '#modules/enterprises/service.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { proveSignUp, requestSignUp } from '#modules/representatives/sign-up.ts'
import type { SignUpInput } from '#modules/representatives/sign-up-contract.ts'
import { hashPassword, openAuth } from '#platform/auth.ts'
import type { Clock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { Files } from '#platform/files.ts'
import type { Letter, Mail } from '#platform/mail.ts'
import { openRateLimit } from '#platform/rate-limit.ts'
import { readSample } from './read-sample.ts'
import { loadAwards } from './sample-awards.ts'
import { loadBudget } from './sample-budget.ts'
import { loadConformity } from './sample-conformity.ts'
import { SamplePeople } from './sample-documents.ts'
import { loadInnovation } from './sample-innovation.ts'
import { loadInspections } from './sample-inspections.ts'
import { loadProductivity } from './sample-productivity.ts'
import { loadPublications } from './sample-publications.ts'
import { type As, loadRecords } from './sample-records.ts'
import { loadRound } from './sample-round.ts'
import { loadSelection } from './sample-selection.ts'
import { loadSupport } from './sample-support.ts'
import { loadSurveys } from './sample-surveys.ts'
import { loadTraining } from './sample-training.ts'
import { loadWork } from './sample-work.ts'

// Sample people do their work at nine in the morning.
const officeHours = 9 * 3_600_000

const readPeople = (planFolder: string): SamplePeople | undefined =>
  readSample(planFolder, 'sample/people.yaml', SamplePeople)

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

/** Sends a request as a stranger would, and opens the link of the letter. */
const askAndProve = async (context: Context, url: string, asked: SignUpInput): Promise<void> => {
  const letters: Letter[] = []
  const mail: Mail = {
    send: async (letter) => {
      letters.push(letter)
    },
  }
  const freely = openRateLimit({ most: 1000, minutes: 1 })
  const visitor = { ...context, actor: publicActor(context.actor.province) }
  await requestSignUp(visitor, { mail, url }, { byAddress: freely, byTaxCode: freely, address: '' }, asked)
  const [, token = ''] = /token=([\w-]+)/.exec(letters[0]?.text ?? '') ?? []
  await proveSignUp(visitor, { token })
}

/** The enterprise with a tax code or the conformity body with a name, as a role of the person who represents it. */
const whomRepresented = async (
  context: Context,
  { enterprise, body }: { enterprise: string | undefined; body: string | undefined },
) => {
  const id =
    enterprise === undefined
      ? (await bodiesNamed(context, [body ?? ''])).get(body ?? '')
      : (await enterpriseWithTaxCode(context, enterprise))?.id
  if (id === undefined) throw new Error(`sample: nobody to represent is called ${enterprise ?? body}`)
  return enterprise === undefined ? { bodyId: id } : { enterpriseId: id }
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
  const account = { passwordHash, mustChangePassword: false }
  const [representatives, officers] = [true, false].map((represents) =>
    sample.people.filter(({ role }) => (role === 'representative') === represents),
  )
  for (const { agency, enterprise: _, body: __, role, from, ...who } of officers ?? [])
    await writePerson(context, {
      ...{ ...who, ...account },
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
  await loadProductivity(folder, as)
  await loadSelection(folder, as)
  // What was allocated bounds the support of its year.
  await loadBudget(folder, as)
  await loadSupport(folder, as)
  await loadTraining(folder, as)
  await loadAwards(folder, as)
  // Enterprises and bodies have to be there before somebody represents them.
  for (const { agency: _, enterprise, body, role, from, ...who } of representatives ?? []) {
    const represented = await whomRepresented(context, { enterprise, body })
    await writePerson(context, { ...who, ...account, roles: [{ role, ...represented, from }] })
  }
  await loadConformity(folder, as)
  await loadInnovation(folder, as)
  for (const { on, ...asked } of sample.signUps)
    await askAndProve({ ...context, now: new Date(startOfDay(on).getTime() + officeHours) }, url, asked)
  await loadWork(folder, as, measures)
  await loadSurveys(folder, as)
  await loadInspections(folder, as)
  await loadPublications(folder, as, measures)
  await loadRound(folder, as)
}
