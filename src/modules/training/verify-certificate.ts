import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { type Context, today } from '#platform/context.ts'
import { typedCode } from '#platform/random-code.ts'
import type { Standing } from './certificate.ts'
import * as store from './certificate-store.ts'
import { expiringDays } from './expiring.ts'
import { trainingGrants } from './permissions.ts'
import { standingOf } from './rules.ts'

/** What the public page of a certificate shows: the whole paper, and how it stands. */
export interface Verified {
  readonly certificate: Pick<
    store.CertificateRow,
    | 'kind'
    | 'name'
    | 'body'
    | 'scheme'
    | 'number'
    | 'issuer'
    | 'issuedOn'
    | 'expiresOn'
    | 'courseTitle'
    | 'courseFrom'
    | 'courseTo'
    | 'courseHours'
    | 'signerPosition'
    | 'signerName'
    | 'decidedOn'
    | 'code'
  >
  readonly standing: Standing
  readonly replacedBy: string | null
}

/**
 * A certificate by the code that its QR mark holds, for anybody: content and standing, with the day of the decision
 * where it was suspended or revoked. Codes are random, so nothing can be found by counting on; neither the birth year
 * nor the reason of a decision goes out.
 * @throws Refusal NOT_FOUND
 */
export const verifyCertificate = async (context: Context, code: string): Promise<Verified> => {
  const within = permit(context.actor, trainingGrants, 'expertCertificate.verify')
  const found = await store.findByPublicCode(context.db, within, typedCode(code))
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  const { birthYear: _, personKey: __, decisionReason: ___, ...certificate } = found.row
  const standing = standingOf(found.row, today(context), await expiringDays(context))
  return { certificate, standing, replacedBy: found.replacedBy }
}
