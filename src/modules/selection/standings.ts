import { clockwork } from '#kernel/permission.ts'
import type { Context } from '#platform/context.ts'
import * as store from './store.ts'
import { type Outcome, toldOutcome } from './workflow.ts'

/** A candidacy as modules to the right know it. */
export interface Candidacy {
  readonly candidateId: string
  readonly roundId: string
  readonly enterpriseId: string
  readonly solutionId: string | null
  readonly year: number
  readonly needId: string | null
  /** The agency through which it came and that leads its support. */
  readonly leadAgencyId: string | null
  readonly outcome: Outcome
}

const candidaciesOf = async (
  { db, actor }: Context,
  asked: Parameters<typeof store.standings>[2],
): Promise<Candidacy[]> =>
  (await store.standings(db, clockwork(actor.province), asked)).map(({ round, candidate }) => ({
    candidateId: candidate.id,
    roundId: round.id,
    enterpriseId: candidate.enterpriseId,
    solutionId: candidate.solutionId,
    year: round.year,
    needId: candidate.needId,
    leadAgencyId: candidate.agencyId,
    outcome: toldOutcome(candidate),
  }))

/**
 * Who was selected in a round, in the rounds of a year or by the id of the candidate, once the list is approved: support
 * projects begin from it (II.1.b).
 */
export const selectedCandidates = async (
  context: Context,
  asked: { round: string } | { year: number } | { candidate: string },
): Promise<Candidacy[]> =>
  (await candidaciesOf(context, asked)).filter(({ outcome }) => outcome === 'selected')

/** As `selectedCandidates` for one candidate, whose round is held, so that it cannot drop out before what is begun from it stands. */
export const holdSelected = async (context: Context, candidate: string): Promise<Candidacy | undefined> => {
  await store.lockRoundOf(context.db, candidate)
  const [found] = await selectedCandidates(context, { candidate })
  return found
}

/**
 * How the candidacies of some enterprises stand, all at once, for dossiers that show it; the caller has proven that the
 * person may see these enterprises. Nothing but "under review" is told before the decision.
 */
export const candidateStandings = (
  context: Context,
  enterprises: readonly string[],
  year?: number,
): Promise<Candidacy[]> =>
  enterprises.length === 0
    ? Promise.resolve([])
    : candidaciesOf(context, { enterprises, ...(year === undefined ? {} : { year }) })
