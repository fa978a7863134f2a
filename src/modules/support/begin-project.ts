import { permit } from '#kernel/permission.ts'
import { Refusal } from '#kernel/refusal.ts'
import { needs } from '#modules/needs/service.ts'
import { selectedCandidates } from '#modules/selection/standings.ts'
import type { Context } from '#platform/context.ts'
import { type BeginInput, ProjectInput, type Start } from './contract.ts'
import { supportGrants } from './permissions.ts'
import { supportRefusals } from './rules.ts'
import { projects } from './service.ts'
import * as starts from './start-store.ts'

/** What a project begins with. */
export interface Beginning {
  readonly enterprise: string
  readonly solution: string
  readonly year: number
  /** The accepted need, the selected candidate of a round. */
  readonly need?: string
  readonly candidate?: string
  /** The agency that leads; left out, the one through which it came, else the person's own (V.4.b). */
  readonly lead?: string
}

/**
 * Begins the draft of a project, with the milestones of its solution's family.
 * @throws Refusal NEED_UNFIT, NEED_IN_SELECTION, CANDIDATE_UNFIT, CANDIDATE_USED, PROJECT_TAKEN, FORBIDDEN
 */
const beginProject = (context: Context, beginning: Beginning) =>
  projects.create(context, ProjectInput.parse(beginning))

const fromNeed = async (context: Context, id: string): Promise<Beginning> => {
  const need = await needs.get(context, id)
  const { enterprise, solution } = need as unknown as Record<string, { id: string } | null>
  if (enterprise == null || solution == null) throw new Refusal(supportRefusals.NEED_UNFIT)
  return { enterprise: enterprise.id, solution: solution.id, year: Number(need.year), need: id }
}

const fromCandidate = async (context: Context, id: string, chosen: string | null): Promise<Beginning> => {
  const [found] = await selectedCandidates(context, { candidate: id })
  if (found === undefined) throw new Refusal(supportRefusals.CANDIDATE_UNFIT)
  const solution = found.solutionId ?? chosen
  if (solution === null) throw new Refusal(supportRefusals.SOLUTION_OPEN, {}, 'solution')
  return { enterprise: found.enterpriseId, solution, year: found.year, candidate: id }
}

/**
 * Begins the project that a selected candidate or an accepted need asks for; a candidate that names no solution
 * takes the one given.
 * @throws Refusal SOLUTION_OPEN; as `beginProject`; NOT_FOUND
 */
export const beginFrom = async (
  context: Context,
  { from, id, solution }: BeginInput,
): Promise<{ id: string }> => {
  permit(context.actor, supportGrants, 'support.write')
  const beginning = await (from === 'candidate' ? fromCandidate : fromNeed)(context, id, solution)
  const begun = await beginProject(context, beginning)
  return { id: begun.id }
}

/**
 * What projects of a year can be begun from, within the person's scope: selected candidates, then accepted needs that stand
 * in no selection round, each without a project yet; at most 200 of each. @throws Refusal FORBIDDEN
 */
export const listStarts = async (context: Context, year: number): Promise<Start[]> => {
  const within = permit(context.actor, supportGrants, 'support.write')
  const selected = await selectedCandidates(context, { year })
  const ids = selected.map(({ candidateId }) => candidateId)
  const candidates = await starts.waitingCandidates(context.db, within, ids)
  const accepted = await starts.waitingNeeds(context.db, within, year)
  return [
    ...candidates.map((row) => shown('candidate', row)),
    ...accepted.map((row) => shown('need', { ...row, round: null, roundId: null })),
  ]
}

type Waiting = Awaited<ReturnType<typeof starts.waitingCandidates>>[number]

const shown = (
  from: Start['from'],
  row: Omit<Waiting, 'round' | 'roundId'> & { round: string | null; roundId: string | null },
): Start => ({
  from,
  id: row.id,
  enterprise: { id: row.enterpriseId, label: row.enterprise },
  solution: row.solutionId === null ? null : { id: row.solutionId, label: row.solution ?? '' },
  round: row.roundId === null ? null : { id: row.roundId, label: row.round ?? '' },
  introducedBy: row.introducedBy,
  year: row.year,
  cost: String(row.cost),
})
