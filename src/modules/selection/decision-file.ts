import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import type { OfficialDocument } from '#platform/official-document/document.ts'
import { toDocx } from '#platform/official-document/docx.ts'
import { toPdf } from '#platform/official-document/pdf.ts'
import { withWarnings } from '#platform/official-document/warnings.ts'
import { type OpenedRound, openRound, proveState } from './access.ts'
import { makeAdjustment } from './adjustment-document.ts'
import { makeDecision } from './decision-document.ts'
import { seesList, tiedTo } from './read-round.ts'
import { selectionRefusals } from './rules.ts'
import * as store from './store.ts'

/** A decision of a round; a draft has no number. */
interface Paper {
  readonly name: string
  readonly number: string | null
  readonly make: () => Promise<OfficialDocument>
}

const unsigned = { name: '', position: null }

const firstPaper = (context: Context, { round }: OpenedRound): Paper => ({
  name: 'Quyết định',
  number: round.decision && round.decisionNumber,
  make: async () => round.decision ?? makeDecision(context, round, unsigned),
})

const adjustmentPaper = async (context: Context, { round }: OpenedRound, wanted: string): Promise<Paper> => {
  const name = 'Quyết định điều chỉnh'
  const draft = { number: null, date: null }
  if (wanted === 'next')
    return { name, number: null, make: () => makeAdjustment(context, round, draft, unsigned) }
  const found = (await store.adjustmentsOf(context.db, round.id)).find(({ id }) => id === wanted)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return { name, number: found.number, make: async () => found.decision }
}

/**
 * The decision that approved the list, one that adjusted it (by its id), or the draft of the next one, as Word or PDF: frozen
 * once it is signed, else as the list stands, marked as a draft.
 * @throws Refusal NOT_FOUND, FORBIDDEN for whom the list does not concern yet, TIED for a draft, WRONG_STATE too early
 */
export const decisionFile = async (
  context: Context,
  { id, kind, adjustment }: { id: string; kind: 'docx' | 'pdf'; adjustment?: string | undefined },
): Promise<File> => {
  const opened = await openRound(context, id)
  const decided = ['decided', 'ended'] as const
  proveState(opened, 'Lập quyết định', adjustment === undefined ? ['scored', ...decided] : decided)
  refuseIf(!seesList(context, opened), refusals.FORBIDDEN)
  const { name, number, make } = await (adjustment === undefined
    ? firstPaper(context, opened)
    : adjustmentPaper(context, opened, adjustment))
  const isTied = tiedTo(opened, await store.ballotsOf(context.db, id)).size > 0
  refuseIf(number === null && isTied, selectionRefusals.TIED)
  const printed = await withWarnings(context, await make())
  const bytes = await (kind === 'pdf' ? toPdf(printed) : toDocx(printed))
  const mark = number === null ? '(dự thảo)' : `số ${number.replaceAll('/', '-')}`
  return download(bytes, `${name} ${mark}.${kind}`, mediaTypes[kind])
}
