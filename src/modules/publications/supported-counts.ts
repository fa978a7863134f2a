import { and, eq, inArray } from 'drizzle-orm'
import { permit } from '#kernel/permission.ts'
import { solution } from '#modules/catalogue/schema.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { project } from '#modules/support/schema.ts'
import type { Context } from '#platform/context.ts'
import { type Cell, hideSmall } from './hide-small.ts'
import { publicationGrants } from './permissions.ts'

/** How many enterprises some projects supported, by the commune of today and by the family of the solution. */
export interface SupportedCounts {
  readonly byCommune: readonly Cell[]
  readonly byFamily: readonly Cell[]
}

const countsBy = (rows: readonly { key: string; who: string }[]): Cell[] => {
  const groups = Map.groupBy(rows, ({ key }) => key)
  return hideSmall(new Map([...groups].map(([key, all]) => [key, new Set(all.map(({ who }) => who)).size])))
}

/**
 * Enterprises, each once, behind the projects that an approved report counted; small counts are hidden. Only the place is of
 * today: which projects count was frozen when the report was signed.
 */
export const supportedCounts = async (
  { db, actor }: Context,
  projectIds: readonly string[],
): Promise<SupportedCounts> => {
  const { province } = permit(actor, publicationGrants, 'publication.look')
  const rows =
    projectIds.length === 0
      ? []
      : await db
          .select({ who: enterprise.id, place: enterprise.placeNow, family: solution.family })
          .from(project)
          .innerJoin(enterprise, eq(enterprise.id, project.enterpriseId))
          .innerJoin(solution, eq(solution.id, project.solutionId))
          .where(and(eq(project.province, province), inArray(project.id, [...projectIds])))
  return {
    byCommune: countsBy(
      rows.flatMap(({ who, place }) => (place ? [{ who, key: place.split('@')[0] ?? place }] : [])),
    ),
    byFamily: countsBy(rows.map(({ who, family }) => ({ who, key: family }))),
  }
}
