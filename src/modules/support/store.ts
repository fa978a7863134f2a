import { and, asc, eq, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Jurisdiction } from '#kernel/permission.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { solution } from '#modules/catalogue/schema.ts'
import { solutionLabel } from '#modules/catalogue/shelf.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import type { ProjectInput } from './contract.ts'
import { projectCosts } from './costs-of-project.ts'
import { costLine, followUp, milestone, project } from './schema.ts'
import { countedStates } from './workflow.ts'

/** What of the projects lies within the scope. */
export const scope = (within: Jurisdiction): SQL =>
  inScope(within, { province: project.province, agency: project.agencyId, enterprise: project.enterpriseId })

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

/** The project that was begun from a candidate. */
export const findBegunFrom = async (db: Database, candidateId: string) => {
  const [found] = await db
    .select({ id: project.id, state: project.state })
    .from(project)
    .where(and(eq(project.candidateId, candidateId), isNull(project.removedAt)))
  return found
}

/** One project within the scope, removed ones left out. */
export const findProject = async (db: Database, within: Jurisdiction, id: string) => {
  const [found] = await db
    .select()
    .from(project)
    .where(and(eq(project.id, id), scope(within), isNull(project.removedAt)))
  return found
}

/** Ids of the projects that a sheet names as `label` names them; a text that two projects share means none. */
export const projectsCalled = async (
  db: Database,
  province: string,
  label: SQL,
  texts: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await db
    .select({ id: project.id, text: sql<string>`${sql`${label}`}` })
    .from(project)
    .where(and(eq(project.province, province), isNull(project.removedAt), inArray(sql`${label}`, [...texts])))
  const shared = new Set(rows.map(({ text }) => text).filter((text, n, all) => all.indexOf(text) !== n))
  return new Map(rows.filter(({ text }) => !shared.has(text)).map(({ id, text }) => [text, id]))
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
      year: project.year,
      standard: project.standard,
      lead: sql<string | null>`${agencyNameOn(project.agencyId, sql`${project.acceptanceDate}`)}`,
      consultant: project.consultant,
      certificationBody: project.certificationBody,
      certificateNumber: project.certificateNumber,
      certificateIssued: project.certificateIssued,
      certificateExpires: project.certificateExpires,
      costState: projectCosts.state,
      costCounterpart: projectCosts.counterpart,
      costOther: projectCosts.other,
      acceptanceDocument: project.acceptanceDocument,
      acceptanceDate: project.acceptanceDate,
      effect: project.effect,
    })
    .from(project)
    .innerJoin(enterprise, eq(enterprise.id, project.enterpriseId))
    .innerJoin(solution, eq(solution.id, project.solutionId))
    .where(
      and(
        scope(within),
        eq(project.year, year),
        inArray(project.state, [...countedStates]),
        isNull(project.removedAt),
      ),
    )
    .orderBy(sql`${enterprise.name} collate vietnamese`, asc(project.id))

/** Hands the parts of a project to the agency that leads it now, and to its enterprise. */
export const handPartsOf = async (db: Database, id: string): Promise<void> => {
  const of = (column: PgColumn) => sql`(select ${column} from ${project} where ${project.id} = ${id})`
  const owner = { agencyId: of(project.agencyId), enterpriseId: of(project.enterpriseId) }
  for (const part of [costLine, milestone, followUp])
    await db.update(part).set(owner).where(eq(part.projectId, id))
}

/** The follow-up of a project after so many months. */
export const findFollowUp = async (db: Database, projectId: string, month: number) => {
  const [found] = await db
    .select()
    .from(followUp)
    .where(and(eq(followUp.projectId, projectId), eq(followUp.month, month), isNull(followUp.removedAt)))
  return found
}

/** A follow-up, removed or not. */
export const followUpById = async (db: Database, id: string) => {
  const [found] = await db.select().from(followUp).where(eq(followUp.id, id))
  return found
}

/** Unanswered follow-ups within the scope that are due by a day, the soonest first. */
export const followUpsDueBy = (db: Database, within: Jurisdiction, day: string, label: SQL, limit: number) =>
  db
    .select({
      id: followUp.id,
      month: followUp.month,
      dueOn: followUp.dueOn,
      project: sql<string>`${sql`${label}`}`,
    })
    .from(followUp)
    .where(
      and(
        inScope(within, {
          province: followUp.province,
          agency: followUp.agencyId,
          enterprise: followUp.enterpriseId,
        }),
        isNull(followUp.removedAt),
        isNull(followUp.answeredOn),
        lte(followUp.dueOn, day),
      ),
    )
    .orderBy(asc(followUp.dueOn))
    .limit(limit)

/** Projects that count whose certificate ends between two days, both counted, the soonest first. */
export const certificatesEnding = (
  db: Database,
  within: Jurisdiction,
  span: { from: string; to: string },
  label: SQL,
  limit: number,
) =>
  db
    .select({
      id: project.id,
      number: project.certificateNumber,
      endsOn: project.certificateExpires,
      label: sql<string>`${sql`${label}`}`,
    })
    .from(project)
    .where(
      and(
        scope(within),
        isNull(project.removedAt),
        inArray(project.state, [...countedStates]),
        gte(project.certificateExpires, span.from),
        lte(project.certificateExpires, span.to),
      ),
    )
    .orderBy(asc(project.certificateExpires), asc(project.id))
    .limit(limit)

/** One project as it stands, for work that goes with a write that was permitted. */
export const getProject = async (db: Database, id: string) => {
  const [found] = await db.select().from(project).where(eq(project.id, id))
  return found
}

/** Projects of a state within the scope, the longest untouched first. */
export const projectsIn = (db: Database, within: Jurisdiction, state: string, label: SQL, limit: number) =>
  db
    .select({ id: project.id, label: sql<string>`${sql`${label}`}` })
    .from(project)
    .where(and(scope(within), eq(project.state, state), isNull(project.removedAt)))
    .orderBy(asc(project.updatedAt))
    .limit(limit)
