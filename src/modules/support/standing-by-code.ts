import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import { dayOf } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import type { Context } from '#platform/context.ts'
import { isSame, typedCode } from '#platform/random-code.ts'
import { supportGrants } from './permissions.ts'
import { project } from './schema.ts'
import { type ProjectState, projectWorkflow } from './workflow.ts'

/** How a dossier stands, as its enterprise sees it without signing in: no name, no amount. */
export interface DossierStanding {
  readonly code: string
  readonly year: number
  readonly state: ProjectState
  readonly lead: string | null
  /** The day of its last change. */
  readonly since: CalendarDate
}

const nobody = { taxCode: '', code: '', year: 0, state: 'draft', lead: null, updatedAt: new Date(0) }

/**
 * How the dossier with this code stands, for whoever also gives the tax code of its enterprise. An unknown code, a wrong tax
 * code and a dossier that was not submitted yet are one answer, and cost the same work: one statement, two comparisons of hashes.
 * @throws Refusal NOT_FOUND
 */
export const standingByCode = async (
  { db, actor }: Context,
  given: { code: string; taxCode: string },
): Promise<DossierStanding> => {
  const { province } = permit(actor, supportGrants, 'support.askByCode')
  const code = typedCode(given.code)
  const [found = nobody] = await db
    .select({
      code: project.code,
      taxCode: enterprise.taxCode,
      year: project.year,
      state: project.state,
      lead: sql<string | null>`${agencyNameOn(project.agencyId, sql`now()`)}`,
      updatedAt: project.updatedAt,
    })
    .from(project)
    .innerJoin(enterprise, eq(enterprise.id, project.enterpriseId))
    .where(
      and(
        eq(project.province, province),
        eq(project.code, code),
        isNull(project.removedAt),
        ne(project.state, projectWorkflow.initial),
      ),
    )
  const [isCode, isTaxCode] = [
    isSame(found.code, code),
    isSame(typedCode(found.taxCode ?? ''), typedCode(given.taxCode)),
  ]
  if (!isCode || !isTaxCode || code === '') throw new Refusal(refusals.NOT_FOUND)
  const { year, state, lead, updatedAt } = found
  return { code, year, state: state as ProjectState, lead, since: dayOf(updatedAt) }
}
