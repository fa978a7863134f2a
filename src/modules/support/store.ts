import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { solution } from '#modules/catalogue/schema.ts'
import { solutionLabel } from '#modules/catalogue/shelf.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import type { ProjectInput } from './contract.ts'
import { project } from './schema.ts'
import { countedStates } from './workflow.ts'

/** The project that stands for the same enterprise, solution and year. */
export const findSame = async (
  db: Database,
  province: string,
  same: Pick<ProjectInput, 'enterprise' | 'solution' | 'year'>,
) => {
  const [found] = await db
    .select({ id: project.id })
    .from(project)
    .where(
      and(
        eq(project.province, province),
        eq(project.enterpriseId, same.enterprise),
        eq(project.solutionId, same.solution),
        eq(project.year, same.year),
        isNull(project.removedAt),
      ),
    )
  return found
}

/** Projects that count for a year, by enterprise in the order of the Vietnamese alphabet. */
export const countedForYear = (db: Database, within: Jurisdiction, year: number) =>
  db
    .select({
      id: project.id,
      enterpriseId: enterprise.id,
      enterprise: enterprise.name,
      taxCode: enterprise.taxCode,
      address: enterprise.address,
      commune: enterprise.commune,
      kind: enterprise.kind,
      size: enterprise.size,
      industry: enterprise.industry,
      product: enterprise.product,
      solution: sql<string>`${solutionLabel(solution.id)}`,
      family: solution.family,
      standard: project.standard,
      lead: sql<string | null>`${agencyNameOn(project.agencyId, sql`${project.acceptanceDate}`)}`,
      consultant: project.consultant,
      certificationBody: project.certificationBody,
      certificateNumber: project.certificateNumber,
      certificateIssued: project.certificateIssued,
      certificateExpires: project.certificateExpires,
      costState: project.costState,
      costCounterpart: project.costCounterpart,
      costOther: project.costOther,
      acceptanceDocument: project.acceptanceDocument,
      acceptanceDate: project.acceptanceDate,
      effect: project.effect,
    })
    .from(project)
    .innerJoin(enterprise, eq(enterprise.id, project.enterpriseId))
    .innerJoin(solution, eq(solution.id, project.solutionId))
    .where(
      and(
        inScope(within, {
          province: project.province,
          agency: project.agencyId,
          enterprise: project.enterpriseId,
        }),
        eq(project.year, year),
        inArray(project.state, [...countedStates]),
        isNull(project.removedAt),
      ),
    )
    .orderBy(sql`${enterprise.name} collate vietnamese`, asc(project.id))
