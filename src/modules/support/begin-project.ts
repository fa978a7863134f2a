import { permit } from '#kernel/permission.ts'
import { Refusal } from '#kernel/refusal.ts'
import { needs } from '#modules/needs/service.ts'
import type { Context } from '#platform/context.ts'
import { ProjectInput, type WaitingNeed } from './contract.ts'
import * as dossierStore from './dossier-store.ts'
import { supportGrants } from './permissions.ts'
import { supportRefusals } from './rules.ts'
import { projects } from './service.ts'

/** What a project begins with. */
export interface Beginning {
  readonly enterprise: string
  readonly solution: string
  readonly year: number
  /** The accepted need, the selected candidate of a round. */
  readonly need?: string
  readonly candidate?: string
  /** The agency that leads, the person's own when left out (V.4.b). */
  readonly lead?: string
}

/**
 * Begins the draft of a project, with the milestones of its solution's family. Whoever selects gives the candidate.
 * @throws Refusal NEED_UNFIT, PROJECT_TAKEN, ALREADY_THERE for a need or candidate that a project stands for already, FORBIDDEN
 */
const beginProject = (context: Context, beginning: Beginning) =>
  projects.create(context, ProjectInput.parse(beginning))

/** Begins the project that an accepted need asks for. @throws as `beginProject`; NOT_FOUND */
export const beginFromNeed = async (context: Context, id: string): Promise<{ id: string }> => {
  permit(context.actor, supportGrants, 'support.write')
  const need = await needs.get(context, id)
  const { enterprise, solution } = need as unknown as Record<string, { id: string } | null>
  if (enterprise == null || solution == null) throw new Refusal(supportRefusals.NEED_UNFIT)
  const begun = await beginProject(context, {
    ...{ enterprise: enterprise.id, solution: solution.id, year: Number(need.year), need: id },
  })
  return { id: begun.id }
}

/** Accepted needs of a year that wait for a project, within the person's scope. @throws Refusal FORBIDDEN */
export const waitingNeeds = async (context: Context, year: number): Promise<WaitingNeed[]> => {
  const within = permit(context.actor, supportGrants, 'support.write')
  const rows = await dossierStore.waitingNeeds(context.db, within, year)
  return rows.map(({ id, enterpriseId, enterprise, solutionId, solution, cost, year: of }) => ({
    id,
    enterprise: { id: enterpriseId, label: enterprise },
    solution: { id: solutionId, label: solution },
    year: of,
    cost: String(cost),
  }))
}
