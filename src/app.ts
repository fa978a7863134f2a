import type { AnyRouter } from '@orpc/server'
import type { Actor } from '#kernel/actor.ts'
import { type Grants, holds } from '#kernel/permission.ts'
import { agenciesRoutes } from '#modules/agencies/routes.ts'
import { auditGrants } from '#modules/audit/permissions.ts'
import { auditRoutes } from '#modules/audit/routes.ts'
import type { Subject } from '#modules/audit/service.ts'
import { difficultyGrants } from '#modules/difficulties/permissions.ts'
import { difficultiesRoutes } from '#modules/difficulties/routes.ts'
import { difficulties } from '#modules/difficulties/service.ts'
import { enterpriseGrants } from '#modules/enterprises/permissions.ts'
import { enterprisesRoutes } from '#modules/enterprises/routes.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { evidenceRoutes } from '#modules/registers/routes.ts'
import { activities } from '#modules/work/activity-shelf.ts'
import { workMeasures } from '#modules/work/measures.ts'
import { workGrants } from '#modules/work/permissions.ts'
import { countByMeasures } from '#modules/work/result-count.ts'
import { workRoutes } from '#modules/work/routes.ts'
import { tasks } from '#modules/work/service.ts'

/** Every right of every module; the matrix test and the screens' menus read it. */
export const allGrants: Grants = {
  ...auditGrants,
  ...enterpriseGrants,
  ...workGrants,
  ...difficultyGrants,
}

/** Every measure that targets can name. */
export const measures: readonly Measure[] = [...workMeasures]

// Joined with the modules that count them.
const awaited = [
  'training.certifiedExperts',
  'training.intensiveAttendances',
  'training.classes',
  'support.enterprises',
  'awards.winners',
  'awards.gold',
  'awards.entrants',
  'conformity.bodies',
  'productivity.labourProductivityGrowth',
  'productivity.tfpShare',
  'work.activities',
]

export const measureNames: readonly string[] = [...measures.map(({ name }) => name), ...awaited]

/** Every kind of record that has a history and evidence, by name. */
export const subjects: ReadonlyMap<string, Subject> = new Map(
  [enterprises.subject, tasks.subject, activities.subject, difficulties.subject].map((subject) => [
    subject.name,
    subject,
  ]),
)

/** The names of the rights that an actor holds somewhere. */
export const rightsOf = (actor: Actor): string[] =>
  Object.keys(allGrants).filter((right) => holds(actor, allGrants, right))

/** All modules' routes, joined to one API. */
export const joinRoutes = ({ sample }: { sample: boolean }): AnyRouter => ({
  agencies: agenciesRoutes({ sample, rightsOf }),
  audit: auditRoutes(subjects),
  evidence: evidenceRoutes(subjects),
  enterprises: enterprisesRoutes,
  work: workRoutes(countByMeasures(measures)),
  difficulties: difficultiesRoutes,
})
