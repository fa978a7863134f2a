import { refuseIf } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { today } from '#platform/context.ts'
import { type Certificate, type CertificateInput, certificateRegister } from './certificate.ts'
import { expiringDays } from './expiring.ts'
import { type TrainingRight, trainingGrants } from './permissions.ts'
import { personKey, standingOf, trainingRefusals } from './rules.ts'
import { byGivenName, expertCertificate as certificate } from './schema.ts'
import * as store from './store.ts'
import { certificateWorkflow } from './workflow.ts'

/** What sets the register of certified experts apart (I.3.2.a.1, I.3.2.b.1). */
export const certificateShelf: Shelf<CertificateInput, TrainingRight> = {
  subject: 'training.certificate',
  register: certificateRegister,
  table: certificate,
  grants: trainingGrants,
  rights: { read: 'expertCertificate.read', write: 'expertCertificate.write' },
  defaultSort: '-issuedOn',
  enterprise: certificate.enterpriseId,
  workflow: certificateWorkflow,
  fields: {
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
  },
  filters: { enterprise: certificate.enterpriseId },
  sorts: { name: byGivenName(certificate.name) },
  keyColumns: { number: certificate.number, issuer: certificate.issuer },
  lookups: { enterprise: enterprisesNamed },
  onceBy: ({ issuerKey, number }) => `${issuerKey} ${number}`,
  label: (values) => `${values.name} · ${values.number}`,
  words: (values) => [values.name, values.body, values.number, values.issuer, values.scheme] as string[],
  toValues: async (context, { enterprise, ...words }, id) => {
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
    return { ...words, enterpriseId: enterprise, issuerKey, personKey: personKey(words) }
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
  complete: async (context, rows) => {
    const days = await expiringDays(context)
    const day = today(context)
    return rows.map((row) => ({ ...row, standing: standingOf(row as unknown as Certificate, day, days) }))
  },
}
