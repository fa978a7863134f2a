import type { AnyRouter } from '@orpc/server'
import type { Actor } from '#kernel/actor.ts'
import { type Grants, holds } from '#kernel/permission.ts'
import { agenciesRoutes } from '#modules/agencies/routes.ts'
import { auditGrants } from '#modules/audit/permissions.ts'
import { auditRoutes } from '#modules/audit/routes.ts'
import type { Subject } from '#modules/audit/service.ts'
import { enterpriseGrants } from '#modules/enterprises/permissions.ts'
import { enterprisesRoutes } from '#modules/enterprises/routes.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { economicFigures } from '#modules/productivity/figure-shelf.ts'
import { productivityMeasures } from '#modules/productivity/measures.ts'
import { productivityGrants } from '#modules/productivity/permissions.ts'
import { productivityRoutes } from '#modules/productivity/routes.ts'
import { evidenceRoutes } from '#modules/registers/routes.ts'
import { resultsGrants } from '#modules/results/permissions.ts'
import { resultsRoutes } from '#modules/results/routes.ts'
import { statedSubject } from '#modules/results/stated-figures.ts'

/** Every right of every module; the matrix test and the screens' menus read it. */
export const allGrants: Grants = {
  ...auditGrants,
  ...enterpriseGrants,
  ...productivityGrants,
  ...resultsGrants,
}

/** Every measure that targets can name. */
export const measures: readonly Measure[] = [...productivityMeasures]
export const measuresByName: ReadonlyMap<string, Measure> = new Map(measures.map((one) => [one.name, one]))

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
  'work.activities',
]

export const measureNames: readonly string[] = [...measures.map(({ name }) => name), ...awaited]

/** Every kind of record that has a history and evidence, by name. */
export const subjects: ReadonlyMap<string, Subject> = new Map(
  [enterprises.subject, economicFigures.subject, statedSubject].map((subject) => [subject.name, subject]),
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
  productivity: productivityRoutes,
  results: resultsRoutes(measuresByName),
})
