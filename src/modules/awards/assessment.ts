import { newId } from '#kernel/id.ts'
import { mayOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record, type Subject } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import type { Assessment, Assessments, SaveScores, Stage } from './assessment-contract.ts'
import { assessmentRefusals, proveScores } from './assessment-rules.ts'
import * as council from './council-store.ts'
import { loadEntry, regimeFor } from './load-entry.ts'
import { awardsGrants } from './permissions.ts'
import { type Regime, scoredItems } from './regime.ts'
import { findingsOf, totalOf, totalsOf } from './score-summary.ts'
import * as store from './store.ts'
import { type EntryState, heardStates, writingStates } from './workflow.ts'

const subjectName = 'awards.assessment'

const stageOfState: Readonly<Record<string, Stage>> = { 'dossier-review': 'dossier', 'site-visit': 'site' }

const seatsOn = async ({ db, actor }: Context, facts: store.EntryRecord) => {
  const round = await store.roundOf(db, actor.province, facts.awardYear)
  return round === undefined ? [] : council.membersOf(db, actor, round.id)
}

/** How the person stands to an entry: its enterprise, a member of its council, or one who leads the round. */
const standOf = async (context: Context, facts: store.EntryRecord) => {
  const { actor, db } = context
  const may = (right: keyof typeof awardsGrants) => mayOn(actor, awardsGrants, right, facts)
  const members = may('awards.score') || may('awards.scores.read') ? await seatsOn(context, facts) : []
  const declarations = await council.declarationsOn(db, [facts.id])
  const isMember = may('awards.score') && members.some(({ personId }) => personId === actor.personId)
  return {
    isOwner: may('awards.selfAssess'),
    leads: may('awards.scores.read'),
    isMember,
    members,
    declarations,
    declared: declarations.find(({ personId }) => isMember && personId === actor.personId)?.tied ?? null,
  }
}
type Stand = Awaited<ReturnType<typeof standOf>>

const stageFor = ({ isOwner, isMember, declared }: Stand, facts: store.EntryRecord): Stage | null => {
  if (isOwner) return writingStates.includes(facts.state as EntryState) ? 'self' : null
  return isMember && declared === false ? (stageOfState[facts.state] ?? null) : null
}

const present = ({ stage, version, submittedAt, scores }: council.AssessmentWhole): Assessment => ({
  stage,
  version,
  submittedAt: submittedAt?.toISOString() ?? null,
  scores: scores.map(({ item, points, strengths, improvements }) => ({
    item,
    points,
    strengths,
    improvements,
  })),
  total: totalOf(scores),
})

const itemsOf = (regime: Regime): Assessments['items'] =>
  regime.criteria.list.flatMap(({ parts, ...criterion }) => {
    const { group = null } = criterion
    const named = parts.length > 0 ? { vi: criterion.vi, en: criterion.en } : group
    return (parts.length > 0 ? parts : [criterion]).map(({ key, vi, en, points }) => ({
      item: key,
      label: { vi, en },
      group: named,
      most: points,
    }))
  })

const progressOf = ({ members, declarations }: Stand, all: readonly council.AssessmentWhole[]) =>
  members.map(({ personId, name }) => {
    const totalAt = (stage: Stage) => {
      const done = all.find(
        (one) => one.stage === stage && one.personId === personId && one.submittedAt !== null,
      )
      return done ? totalOf(done.scores) : null
    }
    const said = declarations.find((one) => one.personId === personId)
    return {
      name,
      tied: said?.tied ?? null,
      words: said?.words ?? null,
      dossier: totalAt('dossier'),
      site: totalAt('site'),
    }
  })

/**
 * Scores of an entry as far as the person may see them: an enterprise its own, and what the council found once it has
 * concluded, never by member; a member his own until then; those who lead the round all, but not while they have still
 * to score themselves. @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const getAssessments = async (context: Context, { id }: { id: string }): Promise<Assessments> => {
  const { entry } = await loadEntry(context, id)
  const regime = regimeFor(entry.awardYear)
  const stand = await standOf(context, entry)
  const all = await council.assessmentsOf(context.db, id)
  const author = stand.isOwner ? '' : context.actor.personId
  const stage = stageFor(stand, entry)
  const mine = all.filter(({ personId }) => (stand.isOwner || stand.isMember) && personId === author)
  const own = mine.find((one) => one.stage === stage) ?? (stage === null ? mine.at(-1) : undefined)
  const isDone = own?.submittedAt != null && own.stage !== 'self'
  const writing = isDone ? null : stage
  const mustDeclare = stand.isMember && stand.declared === null && stageOfState[entry.state] !== undefined
  const isHeard = heardStates.includes(entry.state as EntryState)
  const isBlind = mustDeclare || (stand.isMember && writing !== null)
  const seesFindings = (stand.leads && !isBlind) || (isHeard && (stand.isOwner || stand.isMember))
  const handedIn = all.filter(({ submittedAt }) => submittedAt !== null)
  const self = all.find((one) => one.stage === 'self' && one.submittedAt !== null)
  const showsFindings = seesFindings && handedIn.length > 0
  const isReviewed = isHeard || stageOfState[entry.state] !== undefined
  const seesSelf = stand.isOwner || stand.isMember || stand.leads
  const { criteria } = regime
  return {
    items: itemsOf(regime),
    mostPoints: regime.mostPoints,
    source: criteria.source,
    verified: criteria.verified,
    partsVerified: criteria.partsVerified,
    own: own ? present(own) : null,
    writing,
    declared: stand.declared,
    mustDeclare,
    self: self && seesSelf ? present(self) : null,
    findings: showsFindings
      ? findingsOf(
          scoredItems(regime).map(({ key }) => key),
          handedIn,
        )
      : null,
    totals: showsFindings ? totalsOf(handedIn) : null,
    members: stand.leads && !isBlind && isReviewed ? progressOf(stand, all) : null,
    feedback: isHeard && (stand.isOwner || stand.leads),
  }
}

const proveMayScore = (stand: Stand, facts: store.EntryRecord, stage: Stage): void => {
  const isStage = stand.isMember && stageOfState[facts.state] === stage
  refuseIf(isStage && stand.declared === null, assessmentRefusals.DECLARE_FIRST)
  refuseIf(isStage && stand.declared === true, assessmentRefusals.TIED)
  refuseIf(stageFor(stand, facts) !== stage, assessmentRefusals.NOT_YOURS_TO_SCORE)
}

/**
 * Keeps scores as a draft, or hands them in: the enterprise on itself while the dossier is its to write, a member once on
 * each stage. Points obey the criteria of the award year.
 * @throws Refusal DECLARE_FIRST, TIED, NOT_YOURS_TO_SCORE, ALREADY_SCORED, CHANGED_MEANWHILE, ITEM_UNKNOWN,
 * POINTS_TOO_HIGH, TOTAL_TOO_HIGH, SCORES_INCOMPLETE, NOT_FOUND
 */
export const saveScores = async (context: Context, given: SaveScores): Promise<Assessments> => {
  await atomically(context, async (inside) => {
    const { db, actor, now } = inside
    const { entry, enterprise } = await loadEntry(inside, given.id, true)
    const stand = await standOf(inside, entry)
    proveMayScore(stand, entry, given.stage)
    const personId = stand.isOwner ? '' : (actor.personId ?? '')
    const all = await council.assessmentsOf(db, entry.id)
    const before = all.find((one) => one.stage === given.stage && one.personId === personId)
    refuseIf(before?.submittedAt != null && given.stage !== 'self', assessmentRefusals.ALREADY_SCORED)
    refuseIf((before?.version ?? 0) !== given.version, refusals.CHANGED_MEANWHILE)
    proveScores(regimeFor(entry.awardYear), given.scores, given.submit)
    const after: council.AssessmentRecord = {
      id: before?.id ?? newId(),
      province: actor.province,
      entryId: entry.id,
      stage: given.stage,
      personId,
      personName: actor.name,
      version: given.version + 1,
      submittedAt: given.submit ? now : null,
      updatedAt: now,
    }
    await council.write(db, after, given.scores)
    await record(inside, {
      action: given.submit ? 'scores-handed-in' : 'scores-kept',
      subject: subjectName,
      id: after.id,
      label: `${enterprise}, ${entry.awardYear}`,
      before: before && { total: totalOf(before.scores), scores: before.scores },
      after: { stage: given.stage, total: totalOf(given.scores), scores: given.scores },
    })
  })
  return getAssessments(context, given)
}

/**
 * A member says whether he is tied to the enterprise; one who is does not score it.
 * @throws Refusal NOT_YOURS_TO_SCORE, ALREADY_SCORED, REASON_REQUIRED, NOT_FOUND
 */
export const declareTies = async (
  context: Context,
  { id, tied, words }: { id: string; tied: boolean; words: string },
): Promise<Assessments> => {
  await atomically(context, async (inside) => {
    const { db, actor, now } = inside
    const { entry, enterprise } = await loadEntry(inside, id, true)
    const stand = await standOf(inside, entry)
    const { province, personId } = actor
    if (personId === undefined || !stand.isMember) throw new Refusal(assessmentRefusals.NOT_YOURS_TO_SCORE)
    refuseIf(tied && words === '', refusals.REASON_REQUIRED, {}, 'words')
    const hasScored = (await council.handedIn(db, [id])).some((one) => one.personId === personId)
    refuseIf(hasScored, assessmentRefusals.ALREADY_SCORED)
    const after = { tied, words: words || null }
    await council.declare(db, { entryId: entry.id, personId, province, declaredAt: now, ...after })
    await record(inside, {
      action: 'ties-declared',
      subject: subjectName,
      id: `${entry.id}.${personId}`,
      label: `${enterprise}, ${entry.awardYear}`,
      before: stand.declared === null ? undefined : { tied: stand.declared },
      after,
    })
  })
  return getAssessments(context, { id })
}

/** Proves that every member who is not tied has handed in his scores. @throws Refusal NO_SCORES, MEMBERS_WAITING */
export const proveScored = async (
  context: Context,
  facts: store.EntryRecord,
  stage: Stage,
): Promise<void> => {
  const members = await seatsOn(context, facts)
  const ties = await council.declarationsOn(context.db, [facts.id])
  const free = members.filter(({ personId }) => !ties.some((one) => one.personId === personId && one.tied))
  refuseIf(free.length === 0, assessmentRefusals.NO_SCORES)
  const done = (await council.handedIn(context.db, [facts.id])).filter((one) => one.stage === stage)
  const open = free.filter(({ personId }) => !done.some((one) => one.personId === personId))
  const names = open.map(({ name }) => name).join(', ')
  refuseIf(open.length > 0, assessmentRefusals.MEMBERS_WAITING, { names })
}

/** The mean of the council's totals, of the site visit where there was one; null when nobody scored. */
export const councilScore = async ({ db }: Context, { id }: store.EntryRecord): Promise<string | null> => {
  const handedIn = (await council.assessmentsOf(db, id)).filter(({ submittedAt }) => submittedAt !== null)
  const { site, dossier } = totalsOf(handedIn)
  return site?.mean ?? dossier?.mean ?? null
}

const author = (id: string) => id.slice(-36)

/** Guards the history of scores: those who lead a round read all, a member what he did himself, nobody else. */
export const assessmentSubject: Subject = {
  name: subjectName,
  ofParts: true,
  proveReadable: async (context, id) => {
    const found = await council.findAuthor(context.db, context.actor.province, id)
    const entryId = found?.entryId ?? id.slice(0, 36)
    const { entry } = await loadEntry(context, entryId)
    const isOwn = (found?.personId ?? author(id)) === context.actor.personId
    const leads = mayOn(context.actor, awardsGrants, 'awards.scores.read', entry)
    const isOwner = found?.personId === '' && mayOn(context.actor, awardsGrants, 'awards.selfAssess', entry)
    if (!leads && !isOwn && !isOwner) throw new Refusal(refusals.NOT_FOUND)
  },
  proveWritable: () => {
    throw new Refusal(refusals.FORBIDDEN)
  },
}
