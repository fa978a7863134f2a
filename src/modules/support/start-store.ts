import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { solutionLabel } from '#modules/catalogue/shelf.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { need } from '#modules/needs/schema.ts'
import { selectionCandidate as candidate, selectionRound as round } from '#modules/selection/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import { project } from './schema.ts'

const most = 200

/** Of these candidates, those within the scope that no project was begun from, by enterprise. */
export const waitingCandidates = (db: Database, within: Jurisdiction, ids: readonly string[]) =>
  db
    .select({
      id: candidate.id,
      roundId: round.id,
      round: round.title,
      enterpriseId: enterprise.id,
      enterprise: enterprise.name,
      solutionId: candidate.solutionId,
      solution: sql<string | null>`${solutionLabel(candidate.solutionId)}`,
      introducedBy: sql<string | null>`${agencyNameOn(candidate.agencyId, round.decisionDate)}`,
      year: round.year,
      cost: candidate.asked,
    })
    .from(candidate)
    .innerJoin(round, eq(round.id, candidate.roundId))
    .innerJoin(enterprise, eq(enterprise.id, candidate.enterpriseId))
    .leftJoin(
      project,
      and(
        isNull(project.removedAt),
        sql`(${project.candidateId} = ${candidate.id} or (${project.enterpriseId} = ${candidate.enterpriseId}
          and ${project.solutionId} = ${candidate.solutionId} and ${project.year} = ${round.year}))`,
      ),
    )
    .where(
      and(
        inScope(within, {
          province: candidate.province,
          agency: candidate.agencyId,
          enterprise: candidate.enterpriseId,
        }),
        inArray(candidate.id, [...ids]),
        isNull(project.id),
      ),
    )
    .orderBy(sql`${enterprise.name} collate vietnamese`, asc(candidate.id))
    .limit(most)

/** Accepted needs for support of a year that stand in no selection and that no project was begun from, by enterprise. */
export const waitingNeeds = (db: Database, within: Jurisdiction, year: number) =>
  db
    .select({
      id: need.id,
      enterpriseId: enterprise.id,
      enterprise: enterprise.name,
      solutionId: need.solutionId,
      solution: sql<string | null>`${solutionLabel(need.solutionId)}`,
      introducedBy: sql<string | null>`${agencyNameOn(need.introducedById, need.introducedOn)}`,
      year: need.year,
      cost: need.cost,
    })
    .from(need)
    .innerJoin(enterprise, eq(enterprise.id, need.enterpriseId))
    .leftJoin(
      project,
      and(
        isNull(project.removedAt),
        sql`(${project.needId} = ${need.id} or (${project.enterpriseId} = ${need.enterpriseId}
          and ${project.solutionId} = ${need.solutionId} and ${project.year} = ${need.year}))`,
      ),
    )
    .leftJoin(candidate, and(eq(candidate.needId, need.id), isNull(candidate.droppedOn)))
    .leftJoin(round, eq(round.id, candidate.roundId))
    .where(
      and(
        inScope(within, { province: need.province, agency: need.agencyId, enterprise: need.enterpriseId }),
        eq(need.year, year),
        eq(need.kind, 'support'),
        eq(need.state, 'accepted'),
        isNull(need.removedAt),
        isNull(project.id),
        sql`(${round.id} is null or ${round.state} in ('draft', 'cancelled'))`,
      ),
    )
    .orderBy(sql`${enterprise.name} collate vietnamese`, asc(need.id))
    .limit(most)
