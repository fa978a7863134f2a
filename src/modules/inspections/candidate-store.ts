import { and, asc, count, eq, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { enterprise } from '#modules/enterprises/schema.ts'
import { project } from '#modules/support/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inspectionFinding, inspectionVisit } from './schema.ts'
import { type PlanRecord, projectLabel } from './store.ts'

const notYetPlanned = (planId: string, enterpriseId: PgColumn, projectId?: PgColumn): SQL => sql`not exists (
  select 1 from inspection_visit v where v.plan_id = ${planId} and v.removed_at is null and v.state <> 'cancelled'
    and v.inspected_id = ${enterpriseId}
    ${projectId ? sql`and (v.project_id is null or v.project_id = ${projectId})` : sql``})`

/** Support projects that run and stand in the plan of the year with no visit. */
export const runningProjects = (db: Database, plan: PlanRecord) =>
  db
    .select({
      enterpriseId: enterprise.id,
      enterprise: enterprise.name,
      projectId: project.id,
      project: projectLabel(project.id),
    })
    .from(project)
    .innerJoin(enterprise, eq(enterprise.id, project.enterpriseId))
    .where(
      and(
        eq(project.province, plan.province),
        isNull(project.removedAt),
        inArray(project.state, ['running', 'paused']),
        notYetPlanned(plan.id, project.enterpriseId, project.id),
      ),
    )
    .orderBy(sql`${enterprise.name} collate vietnamese`, asc(project.id))
    .limit(200)

/** Enterprises with findings of earlier years that are not closed and with no visit in the plan of the year. */
export const openFindingsBefore = (db: Database, plan: PlanRecord) =>
  db
    .select({ enterpriseId: enterprise.id, enterprise: enterprise.name, open: count() })
    .from(inspectionFinding)
    .innerJoin(inspectionVisit, eq(inspectionVisit.id, inspectionFinding.visitId))
    .innerJoin(enterprise, eq(enterprise.id, inspectionFinding.inspectedId))
    .where(
      and(
        eq(inspectionFinding.province, plan.province),
        isNull(inspectionFinding.removedAt),
        ne(inspectionFinding.state, 'closed'),
        lt(inspectionVisit.plannedOn, `${plan.year}-01-01`),
        notYetPlanned(plan.id, enterprise.id),
      ),
    )
    .groupBy(enterprise.id)
    .orderBy(sql`${enterprise.name} collate vietnamese`, asc(enterprise.id))
    .limit(200)
