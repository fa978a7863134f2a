import { newId } from '#kernel/id.ts'
import { mayOn, permit, permitOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { callOf } from '#modules/estimates/call-of.ts'
import { fullNumber, takeNumber } from '#modules/outgoing/service.ts'
import { bytesOf, type DrawnPaper, letterheadOf, type PaperFile, printed } from '#modules/plan/letterhead.ts'
import { download, mediaTypes } from '#platform/api.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { callPaper } from './call-documents.ts'
import type { PaperKind, PaperStanding } from './paper-shapes.ts'
import * as paperStore from './paper-store.ts'
import { type BudgetRight, budgetGrants } from './permissions.ts'
import { budgetRefusals } from './rules.ts'
import { settlementPaper } from './settlement-document.ts'
import { settlements } from './settlement-shelf.ts'

interface Asked {
  readonly paper: PaperKind
  readonly id: string
}

const draw = (context: Context, { paper, id }: Asked): Promise<DrawnPaper> =>
  paper === 'settlement' ? settlementPaper(context, { id }) : callPaper(context, { id, paper })

/** The agency whose paper it is, for whoever may read what it is about. @throws Refusal NOT_FOUND, FORBIDDEN */
const ownerOf = async (context: Context, { paper, id }: Asked): Promise<string> => {
  if (paper === 'settlement')
    return ((await settlements.get(context, id)).agency as { id: string } | null)?.id ?? ''
  const { reach } = permit(context.actor, budgetGrants, 'budget.read')
  if (reach !== 'all' || (await callOf(context, id)) === undefined) throw new Refusal(refusals.NOT_FOUND)
  return (await letterheadOf(context, { duty: 'focal' }, today(context))).agencyId
}

/** Who sends a paper is who takes the step that it goes with. */
const rightOf = (paper: PaperKind): BudgetRight => (paper === 'settlement' ? 'budget.close' : 'budget.submit')

/** Whether what the paper is about has come so far that it is sent. */
const isDue = async (context: Context, { paper, id }: Asked): Promise<boolean> => {
  if (paper === 'settlement') return (await settlements.get(context, id)).state !== 'draft'
  const state = (await callOf(context, id))?.state
  return state === 'appraised' || (paper === 'to-finance' && state === 'appraising')
}

/** How often a paper went out and under which number, and whether the person may send it now. @throws Refusal NOT_FOUND, FORBIDDEN */
export const paperStanding = async (context: Context, asked: Asked): Promise<PaperStanding> => {
  const agencyId = await ownerOf(context, asked)
  const last = await paperStore.findLast(context.db, context.actor.province, asked)
  const maySend = mayOn(context.actor, budgetGrants, rightOf(asked.paper), { agencyId })
  return {
    ...{ edition: last?.edition ?? 0, number: last?.number ?? null, date: last?.date ?? null },
    ...{ by: last?.personName ?? null, mayIssue: maySend && (await isDue(context, asked)) },
  }
}

/**
 * Sends a paper: it takes the next number of its agency in the register of outgoing documents, or one that the registry
 * gave, and its files are kept as they are today (Decree 30/2020, Article 15). Sent once more, it takes another number.
 * @param edition how often it was sent, this time included, so that nobody sends it twice unawares
 * @throws Refusal PAPER_EARLY, CHANGED_MEANWHILE, NUMBER_TAKEN, NOT_FOUND, FORBIDDEN
 */
export const issuePaper = (
  context: Context,
  { edition, ordinal: given, ...asked }: Asked & { edition: number; ordinal?: number | undefined },
): Promise<PaperStanding> =>
  atomically(context, async (inside) => {
    const { db, actor, now, files } = inside
    const agencyId = await ownerOf(inside, asked)
    permitOn(actor, budgetGrants, rightOf(asked.paper), { agencyId })
    refuseIf(!(await isDue(inside, asked)), budgetRefusals.PAPER_EARLY)
    const last = await paperStore.findLast(db, actor.province, asked)
    refuseIf((last?.edition ?? 0) + 1 !== edition, refusals.CHANGED_MEANWHILE)
    const { official, name } = await draw(inside, asked)
    const date = today(inside)
    const { symbol, typeName, abstract, recipients, archive } = official
    const ordinal = await takeNumber(inside, {
      ...{ agencyId, symbol, date, abstract, recipients, archive, ordinal: given, recordId: asked.id },
      ...{ typeName: typeName ?? 'Công văn', signer: actor.name, subject: `budget.${asked.paper}` },
    })
    const number = fullNumber(ordinal, symbol)
    const signed = {
      ...official,
      ...{ number: String(ordinal).padStart(2, '0'), date },
      signature: { ...official.signature, name: actor.name },
    }
    const keep = async (kind: PaperFile) => (await files.keep(await bytesOf(inside, signed, kind))).sha256
    await paperStore.add(db, {
      ...{ id: newId(), province: actor.province, kind: asked.paper, recordId: asked.id, edition, name },
      ...{ number, date, personName: actor.name, at: now },
      files: { docx: await keep('docx'), pdf: await keep('pdf') },
    })
    await record(inside, {
      ...{ action: 'paper-sent', id: asked.id, label: name, after: { number, date } },
      subject: asked.paper === 'settlement' ? 'budget.settlement' : 'estimates.call',
    })
    return { edition, number, date, by: actor.name, mayIssue: true }
  })

/**
 * A paper as Word or PDF: as it was sent last, else as a draft of today without a number.
 * @throws Refusal NOT_FOUND, FORBIDDEN, NO_PLAN, AGENCY_UNKNOWN
 */
export const paperFile = async (
  context: Context,
  { kind, ...asked }: Asked & { kind: PaperFile },
): Promise<File> => {
  await ownerOf(context, asked)
  const last = await paperStore.findLast(context.db, context.actor.province, asked)
  if (last === undefined) return printed(context, await draw(context, asked), kind)
  const name = `${last.name} số ${last.number.replace('/', '-')}.${kind}`
  return download(await context.files.read(last.files[kind]), name, mediaTypes[kind])
}
