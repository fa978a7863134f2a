import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { today } from '#platform/context.ts'
import { randomCode } from '#platform/random-code.ts'
import { type Certificate, type CertificateInput, certificateRegister } from './certificate.ts'
import { lockCertificate, noteNumbers } from './certificate-store.ts'
import { expiringDays } from './expiring.ts'
import { type TrainingRight, trainingGrants } from './permissions.ts'
import { trainingRefusals } from './refusals.ts'
import { personKey, standingOf } from './rules.ts'
import { byGivenName, trainingCertificate as certificate } from './schema.ts'
import * as store from './store.ts'
import { certificateWorkflow } from './workflow.ts'

/** What sets the register of certified experts apart (I.3.2.a.1, I.3.2.b.1). */
export const certificateShelf: Shelf<CertificateInput, TrainingRight> = {
  subject: 'training.certificate',
  register: certificateRegister,
  table: certificate,
  grants: trainingGrants,
  rights: { read: 'expertCertificate.read', write: 'expertCertificate.write' },
  personal: {
    kind: 'certificate-holder',
    right: 'expertCertificate.read',
    masks: {},
    columns: ['name', 'birthYear'],
    sameBy: 'personKey',
    // Only what was issued here leads to an address; a name and a year of birth may be those of two people.
    ofEmail: (email) =>
      sql`${certificate.attendanceId} in (select a.id from training_attendance a where a.province = ${certificate.province} and lower(a.email) = ${email})`,
    since: sql`coalesce(${certificate.expiresOn}, ${certificate.issuedOn})`,
  },
  defaultSort: '-issuedOn',
  enterprise: certificate.enterpriseId,
  workflow: certificateWorkflow,
  fields: {
    kind: certificate.kind,
    name: certificate.name,
    sex: certificate.sex,
    birthYear: certificate.birthYear,
    body: certificate.body,
    bodyKind: certificate.bodyKind,
    enterprise: referenceTo(certificate.enterpriseId, enterpriseName(certificate.enterpriseId)),
    scheme: certificate.scheme,
    number: certificate.number,
    issuer: certificate.issuer,
    issuedOn: certificate.issuedOn,
    expiresOn: certificate.expiresOn,
    state: certificate.state,
    decidedOn: certificate.decidedOn,
    decisionReason: certificate.decisionReason,
    courseTitle: certificate.courseTitle,
    code: certificate.code,
    issuedHere: sql<boolean>`${certificate.attendanceId} is not null`,
  },
  filters: { enterprise: certificate.enterpriseId },
  sorts: { name: byGivenName(certificate.name) },
  keyColumns: { number: certificate.number, issuer: certificate.issuer },
  lookups: { enterprise: enterprisesNamed },
  onceBy: ({ issuerKey, number }) => `${issuerKey} ${number}`,
  label: (values) => `${values.name} · ${values.number}`,
  words: (values) => [values.name, values.body, values.number, values.issuer, values.scheme] as string[],
  toValues: async (context, { enterprise, ...words }, id, before) => {
    refuseIf(before?.attendanceId != null, trainingRefusals.ISSUED_STAYS)
    const { issuedOn, expiresOn, bodyKind } = words
    refuseIf(issuedOn > today(context), trainingRefusals.ISSUED_IN_FUTURE, {}, 'issuedOn')
    refuseIf(
      expiresOn !== null && expiresOn <= issuedOn,
      trainingRefusals.EXPIRY_BEFORE_ISSUE,
      {},
      'expiresOn',
    )
    if (enterprise !== null) {
      refuseIf(bodyKind !== 'enterprise', trainingRefusals.BODY_IS_ENTERPRISE, {}, 'bodyKind')
      await proveEnterprise(context, enterprise, 'enterprise')
    }
    const issuerKey = searchKey(words.issuer)
    const other = await store.findCertificate(context.db, context.actor.province, issuerKey, words.number)
    refuseIf(
      other !== undefined && other.id !== id,
      trainingRefusals.CERTIFICATE_TAKEN,
      { name: other?.name ?? '' },
      'number',
    )
    const own = { ...words, enterpriseId: enterprise, issuerKey, personKey: personKey(words) }
    return id === undefined ? { ...own, kind: 'expert', code: randomCode(16) } : own
  },
  beforeRemove: async ({ db, actor }, id) => {
    const held = await lockCertificate(db, actor.province, id)
    refuseIf(held?.attendanceId != null, trainingRefusals.ISSUED_STAYS)
  },
  stepValues: async (context, before, { on, reason }) => {
    const first = (before.decidedOn ?? before.issuedOn) as string
    const decidedOn = on ?? today(context)
    refuseIf(
      decidedOn < first || decidedOn > today(context),
      trainingRefusals.DECISION_DAY,
      { from: shortDate(first) },
      'on',
    )
    return { decidedOn, decisionReason: reason?.trim() ?? null }
  },
  afterStep: async ({ db, now }, after) => {
    await noteNumbers(db, [String(after.id)], now)
  },
  complete: async (context, rows) => {
    const days = await expiringDays(context)
    const day = today(context)
    return rows.map((row) => ({ ...row, standing: standingOf(row as unknown as Certificate, day, days) }))
  },
}
