import { addWorkingDays } from '#kernel/period.ts'
import { mayOn } from '#kernel/permission.ts'
import { defineRefusals, Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record, type Subject } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type { Dossier, EligibilityLine, PaperRow, PaperState, SayPaper } from './dossier-contract.ts'
import { judgeEligibility } from './eligibility.ts'
import { loadEntry, regimeFor } from './load-entry.ts'
import { awardsGrants } from './permissions.ts'
import { papersOf } from './regime.ts'
import * as store from './store.ts'
import { type EntryState, writingStates } from './workflow.ts'

export const dossierRefusals = defineRefusals({
  PAPERS_MISSING: {
    status: 422,
    vi: 'Hồ sơ còn thiếu: {papers}. Hãy dùng «Yêu cầu bổ sung».',
    en: 'The dossier still lacks: {papers}. Ask for the papers.',
  },
  NOTHING_LACKING: {
    status: 422,
    vi: 'Hồ sơ đã đủ giấy tờ. Nếu có giấy tờ chưa đạt, hãy đánh dấu «Thiếu» kèm lý do.',
    en: 'The dossier is complete. If a paper is not good enough, mark it as lacking with the reason.',
  },
  NOT_ELIGIBLE: {
    status: 422,
    vi: 'Chưa đủ điều kiện dự giải: {why}.',
    en: 'Not eligible yet: {why}.',
  },
  NO_FILE: {
    status: 422,
    vi: 'Hãy đính kèm tệp hoặc ghi số văn bản của giấy tờ này trước khi đánh dấu «Đã có».',
    en: 'Attach the file or the number of this paper before marking it as there.',
  },
  DOSSIER_HANDED_IN: {
    status: 409,
    vi: 'Hồ sơ đã nộp nên không sửa được. Hãy chờ yêu cầu bổ sung của Hội đồng.',
    en: 'The dossier is handed in and stays as it is, unless the council asks for papers.',
  },
})

const subjectName = 'awards.paper'

/** The id under which evidence knows a paper of an entry. */
export const paperId = (entryId: string, key: string): string => `${entryId}.${key}`

const rowsOf = async ({ db, actor }: Context, { id, awardYear }: store.EntryRecord): Promise<PaperRow[]> => {
  const said = new Map((await store.papersOf(db, id)).map((row) => [row.key, row]))
  const asked = papersOf(regimeFor(awardYear), awardYear)
  const files = await store.evidenceOf(
    db,
    actor.province,
    subjectName,
    asked.map(({ key }) => paperId(id, key)),
  )
  return asked.map(({ key, vi, en, year, optional }) => {
    const row = said.get(key)
    return {
      ...{ key, label: { vi, en }, year, optional },
      state: (row?.state ?? 'missing') as PaperState,
      reason: row?.reason ?? null,
      saidBy: row?.saidBy ?? null,
      files: files.get(paperId(id, key)) ?? 0,
    }
  })
}

const lackingOf = (rows: readonly PaperRow[]): PaperRow[] =>
  rows.filter(({ state, optional }) => state === 'lacking' || (state === 'missing' && !optional))

/** Papers that keep a dossier from being complete, for the notice to the enterprise. */
export const lackingPapers = async (context: Context, facts: store.EntryRecord): Promise<PaperRow[]> =>
  lackingOf(await rowsOf(context, facts))

const eligibilityOf = async (context: Context, facts: store.EntryRecord): Promise<EligibilityLine[]> =>
  judgeEligibility(
    {
      ...facts,
      on: facts.registeredOn ?? today(context),
      lastPrize: await store.lastPrize(context.db, context.actor.province, facts),
    },
    regimeFor(facts.awardYear),
  )

const mayWrite = ({ actor }: Context, facts: store.EntryRecord): boolean =>
  mayOn(actor, awardsGrants, 'awards.enter', facts) && writingStates.includes(facts.state as EntryState)

const mayJudge = ({ actor }: Context, facts: store.EntryRecord): boolean =>
  mayOn(actor, awardsGrants, 'awards.lead', facts) && facts.state === 'submitted'

/**
 * The papers of an entry by the regime of its award year, and whether the enterprise is eligible, each rule in words.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const getDossier = async (context: Context, { id }: { id: string }): Promise<Dossier> => {
  const { entry } = await loadEntry(context, id)
  const { dossier } = regimeFor(entry.awardYear)
  const papers = await rowsOf(context, entry)
  const round = await store.roundOf(context.db, context.actor.province, entry.awardYear)
  const isWaiting = entry.state === 'submitted' && entry.submittedOn !== null
  return {
    papers,
    eligibility: await eligibilityOf(context, entry),
    complete: lackingOf(papers).length === 0,
    noticeBy: isWaiting ? addWorkingDays(entry.submittedOn ?? '', dossier.noticeWorkingDays) : null,
    papersBy: entry.state === 'supplementing' ? (round?.supplementBy ?? null) : null,
    source: dossier.source,
    verified: dossier.verified,
    actions: [
      ...(mayWrite(context, entry) ? (['say'] as const) : []),
      ...(mayJudge(context, entry) ? (['judge'] as const) : []),
    ],
  }
}

const provePaper = (context: Context, facts: store.EntryRecord, given: SayPaper, files: number): void => {
  const judges = mayJudge(context, facts)
  refuseIf(given.state === 'lacking' && !judges, refusals.FORBIDDEN)
  if (!judges) {
    refuseIf(!mayOn(context.actor, awardsGrants, 'awards.enter', facts), refusals.FORBIDDEN)
    refuseIf(!mayWrite(context, facts), dossierRefusals.DOSSIER_HANDED_IN)
  }
  refuseIf(given.state === 'lacking' && given.reason === '', refusals.REASON_REQUIRED, {}, 'reason')
  refuseIf(given.state === 'there' && files === 0, dossierRefusals.NO_FILE)
}

/**
 * Says how a paper stands: there or not by the enterprise and those who help it, lacking with a reason by the council.
 * @throws Refusal NO_FILE, DOSSIER_HANDED_IN, REASON_REQUIRED, NOT_FOUND, FORBIDDEN
 */
export const sayPaper = async (context: Context, given: SayPaper): Promise<Dossier> => {
  await atomically(context, async (inside) => {
    const { entry, enterprise } = await loadEntry(inside, given.id, true)
    const before = (await rowsOf(inside, entry)).find(({ key }) => key === given.paper)
    if (before === undefined) throw new Refusal(refusals.NOT_FOUND)
    provePaper(inside, entry, given, before.files)
    const { actor, now } = inside
    const reason = given.reason || null
    await store.writePaper(inside.db, {
      ...{ entryId: entry.id, key: given.paper, province: actor.province, state: given.state, reason },
      ...{ saidBy: actor.name, saidAt: now },
    })
    await record(inside, {
      action: 'paper-said',
      subject: subjectName,
      id: paperId(entry.id, given.paper),
      label: `${enterprise}, ${entry.awardYear}: ${before.label.vi}`,
      before: { state: before.state, reason: before.reason },
      after: { state: given.state, reason },
    })
  })
  return getDossier(context, given)
}

/** Proves that a dossier may go on to the review. @throws Refusal PAPERS_MISSING, NOT_ELIGIBLE */
export const proveAcceptable = async (context: Context, facts: store.EntryRecord): Promise<void> => {
  const lacking = await lackingPapers(context, facts)
  const papers = lacking.map(({ label }) => label.vi).join('; ')
  refuseIf(lacking.length > 0, dossierRefusals.PAPERS_MISSING, { papers })
  const against = (await eligibilityOf(context, facts)).filter(({ held }) => held !== true)
  const why = against.map(({ words }) => words.vi).join('; ')
  refuseIf(against.length > 0, dossierRefusals.NOT_ELIGIBLE, { why })
}

/** Proves that there is something to ask for. @throws Refusal NOTHING_LACKING */
export const proveLacking = async (context: Context, facts: store.EntryRecord): Promise<void> => {
  refuseIf((await lackingPapers(context, facts)).length === 0, dossierRefusals.NOTHING_LACKING)
}

const entryOfPaper = (id: string): string => id.slice(0, 36)

/** Guards the files of the papers: who may read the entry reads them, who writes the dossier attaches them. */
export const paperSubject: Subject = {
  name: subjectName,
  ofParts: true,
  proveReadable: async (context, id) => {
    await loadEntry(context, entryOfPaper(id))
  },
  proveWritable: async (context, id) => {
    const { entry } = await loadEntry(context, entryOfPaper(id))
    refuseIf(!mayOn(context.actor, awardsGrants, 'awards.enter', entry), refusals.FORBIDDEN)
    refuseIf(!mayWrite(context, entry), dossierRefusals.DOSSIER_HANDED_IN)
  },
}
