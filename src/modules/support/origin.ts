import { mayOn } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { needs } from '#modules/needs/service.ts'
import type { Values } from '#modules/registers/shelf.ts'
import { type Candidacy, candidateStandings, holdSelected } from '#modules/selection/standings.ts'
import type { Context } from '#platform/context.ts'
import type { ProjectInput } from './contract.ts'
import { leadAmong } from './lead.ts'
import { supportGrants } from './permissions.ts'
import { supportRefusals } from './rules.ts'
import * as store from './store.ts'
import { isCounted } from './workflow.ts'

/** What a project is about and what it was begun from. */
type Begun = Pick<ProjectInput, 'enterprise' | 'solution' | 'year' | 'need' | 'candidate'>

/** What was, when a row that stands is written again. */
const stood = (before: Values | undefined): Begun | undefined =>
  before && {
    enterprise: String(before.enterpriseId),
    solution: String(before.solutionId),
    year: Number(before.year),
    need: before.needId as string | null,
    candidate: before.candidateId as string | null,
  }

const fits = ({ enterpriseId, solutionId, year }: Candidacy, begun: Begun): boolean =>
  enterpriseId === begun.enterprise &&
  year === begun.year &&
  (solutionId === null || solutionId === begun.solution)

// Whoever leads or owns what was selected may begin from it, nobody else.
const proveCandidate = async (context: Context, id: string, begun: Begun, project: string | undefined) => {
  const found = await holdSelected(context, id)
  if (found === undefined) throw new Refusal(supportRefusals.CANDIDATE_UNFIT, {}, 'candidate')
  const owner = { agencyId: found.leadAgencyId, enterpriseId: found.enterpriseId }
  const isOwn = mayOn(context.actor, supportGrants, 'support.write', owner)
  refuseIf(!isOwn || !fits(found, begun), supportRefusals.CANDIDATE_UNFIT, {}, 'candidate')
  const other = await store.findBegunFrom(context.db, id)
  refuseIf(other !== undefined && other.id !== project, supportRefusals.CANDIDATE_USED, {}, 'candidate')
  return found
}

/**
 * Proves that no support stands that was begun from a candidate, before the candidate drops out of its selection: a project is
 * withdrawn first, which lets the candidate drop out by itself. @throws Refusal CANDIDATE_SUPPORTED, CANDIDATE_ACCEPTED
 */
export const proveDroppable = async ({ db }: Context, candidateId: string): Promise<void> => {
  const begun = await store.findBegunFrom(db, candidateId)
  if (begun === undefined || begun.state === 'withdrawn') return
  throw new Refusal(
    isCounted(begun.state) ? supportRefusals.CANDIDATE_ACCEPTED : supportRefusals.CANDIDATE_SUPPORTED,
  )
}

const proveNeed = async (context: Context, need: string, { enterprise, candidate }: Begun) => {
  const found = await needs.get(context, need)
  const isFit =
    found.state === 'accepted' &&
    found.kind === 'support' &&
    (found.enterprise as { id: string } | null)?.id === enterprise
  refuseIf(!isFit, supportRefusals.NEED_UNFIT, {}, 'need')
  const standings = candidate === null ? await candidateStandings(context, [enterprise]) : []
  const stands = standings.some(({ needId, outcome }) => needId === need && outcome !== 'dropped')
  refuseIf(stands, supportRefusals.NEED_IN_SELECTION, {}, 'need')
  const { introducedBy, agency } = found as unknown as Record<string, { id: string } | null>
  return introducedBy?.id ?? agency?.id ?? null
}

/** What a project keeps of where it began; `lead` is the agency through which it came, where that can lead (V.4.b). */
export interface Origin {
  readonly needId: string | null
  readonly candidateId: string | null
  readonly lead: string | null
}

/**
 * Proves what a project is begun from and says what to keep of it: a candidate must have been selected by a decided round, for
 * the same enterprise, year and solution, and gives one project; with it comes the need that it was drawn from. A need must
 * be an accepted one of the enterprise that stands in no selection (II.1.b). What was proven stays while nothing of it changes.
 * @throws Refusal CANDIDATE_UNFIT, CANDIDATE_USED, NEED_UNFIT, NEED_IN_SELECTION
 */
export const proveOrigin = async (
  context: Context,
  input: ProjectInput,
  id: string | undefined,
  before: Values | undefined,
): Promise<Origin> => {
  const was = stood(before)
  const need = input.need ?? was?.need ?? null
  const candidate = input.candidate ?? was?.candidate ?? null
  const begun = { ...input, need, candidate }
  const isSame =
    was !== undefined &&
    (['enterprise', 'solution', 'year', 'need', 'candidate'] as const).every(
      (name) => was[name] === begun[name],
    )
  if (isSame) return { needId: need, candidateId: candidate, lead: null }
  const selected = candidate === null ? undefined : await proveCandidate(context, candidate, begun, id)
  const drawn = selected?.needId ?? null
  const through = need === null || need === drawn ? null : await proveNeed(context, need, begun)
  const lead = await leadAmong(context, selected?.leadAgencyId ?? through)
  return { needId: drawn ?? need, candidateId: candidate, lead }
}
