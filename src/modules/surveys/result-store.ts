import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { enterprise } from '#modules/enterprises/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { invitation, response, stratum } from './schema.ts'

/** The accepted responses of a survey with their strata and the facts of their enterprises. */
export const acceptedOf = (db: Database, campaignId: string) =>
  db
    .select({
      id: response.id,
      answers: response.answers,
      score: response.score,
      bySection: response.bySection,
      enterprise: enterprise.name,
      taxCode: enterprise.taxCode,
      size: enterprise.size,
      sector: enterprise.section,
      place: enterprise.communeNow,
      stratum: stratum.id,
      stratumSize: stratum.size,
      stratumSector: stratum.sector,
      stratumPlace: stratum.place,
      population: stratum.population,
      receivedOn: response.receivedOn,
    })
    .from(response)
    .leftJoin(stratum, eq(stratum.id, response.stratumId))
    .leftJoin(enterprise, eq(enterprise.id, response.enterpriseId))
    .where(
      and(eq(response.campaignId, campaignId), eq(response.state, 'accepted'), isNull(response.removedAt)),
    )
    .orderBy(asc(response.receivedOn), asc(response.id))
export type AcceptedRow = Awaited<ReturnType<typeof acceptedOf>>[number]

/** How many were asked, and how many answered in any state. */
export const countsOf = async (db: Database, campaignId: string) => {
  const [invited] = await db
    .select({ count: count() })
    .from(invitation)
    .where(eq(invitation.campaignId, campaignId))
  const [received] = await db
    .select({ count: count() })
    .from(response)
    .where(and(eq(response.campaignId, campaignId), isNull(response.removedAt)))
  return { invited: invited?.count ?? 0, received: received?.count ?? 0 }
}
