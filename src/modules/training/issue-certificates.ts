import { Temporal } from 'temporal-polyfill'
import { newId } from '#kernel/id.ts'
import { yearOf } from '#kernel/period.ts'
import { permitOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { record, recordAll } from '#modules/audit/service.ts'
import { enterRows, freshRow } from '#modules/registers/new-rows.ts'
import { keepWhole } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import { randomCode } from '#platform/random-code.ts'
import { attendanceShelf } from './attendance-shelf.ts'
import { certificateShelf } from './certificate-shelf.ts'
import * as store from './certificate-store.ts'
import { ruleOn } from './course-rule-shelf.ts'
import { trainingGrants } from './permissions.ts'
import type { Candidates, Signer } from './presence-contract.ts'
import { type AttendanceRow, attendancesOfCourse, sessionsOf } from './presence-store.ts'
import { trainingRefusals } from './refusals.ts'
import { personKey, presentShare } from './rules.ts'
import { findCourse } from './store.ts'

type Rule = NonNullable<Awaited<ReturnType<typeof ruleOn>>>

const reasonAgainst = (rule: Rule, row: AttendanceRow, share: number | null): Text | null => {
  if (rule.certifies === 'none')
    return text('Loại lớp này không cấp giấy chứng nhận', 'Courses of this kind certify nobody')
  if (share !== null && share < rule.minimumPresence)
    return text(
      `Dự ${share}% thời lượng, dưới mức ${rule.minimumPresence}%`,
      `Present for ${share}%, below ${rule.minimumPresence}%`,
    )
  if (rule.testRequired && row.result !== 'passed')
    return text('Chưa đạt kiểm tra', 'The test was not passed')
  if (rule.certifies === 'expert' && row.birthYear === null)
    return text('Chưa ghi năm sinh', 'The birth year is missing')
  return null
}

const load = async (context: Context, courseId: string) => {
  const { db, actor } = context
  const held = await findCourse(db, actor.province, courseId)
  if (held === undefined) throw new Refusal(refusals.NOT_FOUND)
  permitOn(actor, trainingGrants, 'expertCertificate.write', held)
  const rule = await ruleOn(context, held.kind, held.endsOn)
  const sessions = await sessionsOf(db, courseId)
  const rows = await attendancesOfCourse(db, courseId)
  const numbers = await store.numbersOf(db, courseId)
  const people = rows.map(({ row, body, sessions: seen }) => {
    const share = presentShare(sessions, seen)
    const number = numbers.get(row.id) ?? null
    return { row, body, share, number, why: rule ? reasonAgainst(rule, row, share) : null }
  })
  const hours = sessions.reduce((sum, one) => sum + Math.round(Number(one.hours) * 100), 0) / 100
  return { held, rule, people, hours: hours === 0 ? null : String(hours) }
}

/**
 * Who of a course would get a certificate now and who would not, with the reason (domain brief §6: training alone
 * certifies nobody). @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const certificateCandidates = async (context: Context, courseId: string): Promise<Candidates> => {
  const { rule, people } = await load(context, courseId)
  const candidates = people.map(({ row, share, number, why }) => ({
    attendanceId: row.id,
    name: row.name,
    share,
    result: row.result as Candidates['candidates'][number]['result'],
    number,
    why,
  }))
  const { scheme = null, source = '', minimumPresence = 0, testRequired = false } = rule ?? {}
  return { rule: rule ? { scheme, source, minimumPresence, testRequired } : null, candidates }
}

/** Numbers of an issuer: they restart with every year, and two who issue at once never draw the same one. */
const numberDrawer = async (context: Context, agencyId: string | null, day: string) => {
  const { db, actor } = context
  const { name, symbol } = await store.issuerAt(db, agencyId, day)
  const year = yearOf(day)
  const issuerKey = searchKey(name)
  await holdLock(db, `certificate number ${actor.province} ${issuerKey} ${year}`)
  const ending = `/${year}/GCN-${symbol}`
  let last = await store.lastNumber(db, { province: actor.province, issuerKey, ending })
  const next = () => {
    last += 1
    return `${String(last).padStart(2, '0')}${ending}`
  }
  return { issuer: name, issuerKey, next }
}

const lastDay = (day: string, months: number | null): string | null =>
  months === null ? null : Temporal.PlainDate.from(day).add({ months }).subtract({ days: 1 }).toString()

/**
 * Issues a certificate to everybody of a finished course who has earned one by the rule of its kind and holds none.
 * @returns how many were issued
 * @throws Refusal NOT_FOUND, FORBIDDEN, NOT_FINISHED, RULE_MISSING, NOBODY_EARNED
 */
export const issueCertificates = (
  context: Context,
  { courseId, signer }: { courseId: string; signer: Signer },
): Promise<number> =>
  keepWhole(context, async (inside) => {
    await holdLock(inside.db, `certificates of ${courseId}`)
    const { held, rule, people, hours } = await load(inside, courseId)
    refuseIf(held.state !== 'finished', trainingRefusals.NOT_FINISHED)
    if (rule === undefined) throw new Refusal(trainingRefusals.RULE_MISSING)
    const earned = people.filter(({ number, why }) => number === null && why === null)
    refuseIf(earned.length === 0, trainingRefusals.NOBODY_EARNED)
    const issuedOn = today(inside)
    const { issuer, issuerKey, next } = await numberDrawer(inside, held.agencyId, issuedOn)
    const paper = {
      ...signer,
      agencyId: held.agencyId,
      kind: rule.certifies === 'expert' ? 'expert' : 'completion',
      scheme: rule.scheme ?? '',
      issuer,
      issuerKey,
      issuedOn,
      firstIssuedOn: issuedOn,
      expiresOn: lastDay(issuedOn, rule.validMonths),
      courseTitle: held.title,
      courseFrom: held.startsOn,
      courseTo: held.endsOn,
      courseHours: hours,
    }
    const fresh = earned.map(({ row, body }) =>
      freshRow(inside, certificateShelf, { ...paper, ...holderOf(row, body), number: next() }),
    )
    await enterRows(inside, certificateShelf, fresh)
    await noteNumbers(
      inside,
      fresh.map(({ id }) => id),
    )
    return fresh.length
  })

const holderOf = (row: AttendanceRow, body: string) => {
  const { name, sex, birthYear, bodyKind, enterpriseId } = row
  const who = { name, sex, birthYear, body, bodyKind, enterpriseId }
  return { ...who, personKey: personKey(who), attendanceId: row.id, code: randomCode(16) }
}

/** The number stands with the attendance too, where lists and annexes count certificates. */
const noteNumbers = async (context: Context, certificateIds: readonly string[]) => {
  const noted = await store.noteNumbers(context.db, certificateIds, context.now)
  await recordAll(
    context,
    noted.map(({ id, name, certificateNumber }) => ({
      action: 'certified',
      subject: attendanceShelf.subject,
      id,
      label: name,
      after: { certificateNumber },
    })),
  )
}

/**
 * Issues another certificate in the place of one, e.g. after a name was misspelled; the old one says that it was
 * replaced. What the target counts stays on the day of the first.
 * @returns the id of the new one
 * @throws Refusal NOT_FOUND, FORBIDDEN, NOT_OURS for a certificate of another issuer, WRONG_STATE, REASON_REQUIRED,
 * CHANGED_MEANWHILE
 */
export const reissueCertificate = (
  context: Context,
  change: { id: string; version: number; reason: string; name?: string | undefined },
): Promise<string> =>
  keepWhole(context, async (inside) => {
    const { db, actor, now } = inside
    refuseIf(change.reason.trim() === '', refusals.REASON_REQUIRED, {}, 'reason')
    const old = await store.lockCertificate(db, actor.province, change.id)
    if (old === undefined) throw new Refusal(refusals.NOT_FOUND)
    permitOn(actor, trainingGrants, 'expertCertificate.write', old)
    refuseIf(old.version !== change.version, refusals.CHANGED_MEANWHILE)
    refuseIf(old.attendanceId === null, trainingRefusals.NOT_OURS)
    refuseIf(!['valid', 'suspended'].includes(old.state), trainingRefusals.NOT_REISSUABLE)
    const day = today(inside)
    const { issuer, issuerKey, next } = await numberDrawer(inside, old.agencyId, day)
    const ended = {
      ...old,
      state: 'replaced' as const,
      decidedOn: day,
      decisionReason: change.reason.trim(),
      version: old.version + 1,
      updatedAt: now,
    }
    await store.changeCertificate(db, old.id, ended)
    await record(inside, {
      action: 'replace',
      subject: certificateShelf.subject,
      id: old.id,
      label: `${old.name} · ${old.number}`,
      reason: change.reason,
      before: old,
      after: ended,
    })
    const name = change.name?.trim() || old.name
    const row = freshRow(inside, certificateShelf, {
      ...old,
      id: newId(),
      ...{ name, issuer, issuerKey, number: next(), issuedOn: day, state: 'valid' },
      ...{ decidedOn: null, decisionReason: null, removedAt: null, replacesId: old.id, code: randomCode(16) },
      firstIssuedOn: old.firstIssuedOn ?? old.issuedOn,
    })
    await enterRows(inside, certificateShelf, [row])
    await noteNumbers(inside, [row.id])
    return row.id
  })
