import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { history } from '#modules/audit/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { documentSubject } from './refresh-standing.ts'
import { legalDocument, policyProposal } from './schema.ts'

const most = 20

/** Documents that await review and that this person did not send himself, the longest waiting first. */
export const documentsToPublish = (db: Database, within: Jurisdiction, personId: string | undefined) => {
  const sender = sql`(select h.person_id from ${history} h where h.province = ${legalDocument.province}
    and h.subject = ${documentSubject} and h.record_id = ${legalDocument.id}::text and h.action = 'submit'
    order by h.number desc limit 1)`
  return db
    .select({ id: legalDocument.id, called: legalDocument.number })
    .from(legalDocument)
    .where(
      and(
        inScope(within, { province: legalDocument.province, agency: legalDocument.agencyId }),
        isNull(legalDocument.removedAt),
        eq(legalDocument.state, 'submitted'),
        sql`${sender} is distinct from ${personId ?? null}`,
      ),
    )
    .orderBy(asc(legalDocument.updatedAt))
    .limit(most)
}

/** Proposals that were submitted and of which nothing more is known. */
export const proposalsToDecide = (db: Database, within: Jurisdiction) =>
  db
    .select({ id: policyProposal.id, called: policyProposal.title })
    .from(policyProposal)
    .where(
      and(
        inScope(within, { province: policyProposal.province, agency: policyProposal.agencyId }),
        isNull(policyProposal.removedAt),
        eq(policyProposal.state, 'submitted'),
      ),
    )
    .orderBy(asc(policyProposal.submittedOn))
    .limit(most)
