import { covers, holds, permit, reachOf } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { nameOn } from '#modules/agencies/rules.ts'
import type { Context } from '#platform/context.ts'
import type { Fieldwork, HeldAnswer, Member, Minutes } from './fieldwork-shapes.ts'
import type { AnswerRecord, MinutesRecord } from './fieldwork-store.ts'
import { answersOf, findMinutes } from './fieldwork-store.ts'
import { inspectionGrants } from './permissions.ts'
import { type CheckKind, inspectionRefusals } from './rules.ts'
import * as store from './store.ts'
import { membersOf } from './team-store.ts'
import { answeringStates, isSigned, visitWorkflow } from './workflow.ts'

/** A visit that the person may read. @throws Refusal NOT_FOUND, also outside the scope; FORBIDDEN, NOT_SIGNED_IN */
export const getVisit = async (context: Context, id: string): Promise<store.VisitRead> => {
  const within = permit(context.actor, inspectionGrants, 'inspection.read')
  const found = await store.findVisit(context.db, within, id)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

/** Whether the person may name the team, write the minutes and record results: the leading and the focal agency. */
export const leads = ({ actor }: Context, visit: Pick<store.VisitRecord, 'agencyId'>): boolean =>
  holds(actor, inspectionGrants, 'inspection.write') &&
  covers(permit(actor, inspectionGrants, 'inspection.write'), { agencyId: visit.agencyId })

/** Answers and minutes are the team's until they are signed; then the enterprise sees them too. */
export const maySeeAnswers = ({ actor }: Context, { state }: Pick<store.VisitRecord, 'state'>): boolean =>
  reachOf(actor, inspectionGrants, 'inspection.read') !== 'enterprise' || isSigned(state)

/** Proves that the person works on the visit: in its team, or for the agency that leads it. @throws Refusal NOT_IN_TEAM */
export const proveAtWork = async (context: Context, visit: store.VisitRecord): Promise<void> => {
  const team = await membersOf(context.db, visit.id)
  const isMember = team.some(({ personId }) => personId !== null && personId === context.actor.personId)
  refuseIf(!isMember && !leads(context, visit), inspectionRefusals.NOT_IN_TEAM)
}

/** Locks a visit that the person leads and has seen in this version. @throws Refusal FORBIDDEN, CHANGED_MEANWHILE, TEAM_FIXED */
export const lockLed = async (
  context: Context,
  { id, version }: { id: string; version?: number | undefined },
): Promise<store.VisitRecord> => {
  await getVisit(context, id)
  const visit = await store.lockVisit(context.db, id)
  if (visit === undefined) throw new Refusal(refusals.NOT_FOUND)
  refuseIf(!leads(context, visit), refusals.FORBIDDEN)
  refuseIf(version !== undefined && visit.version !== version, refusals.CHANGED_MEANWHILE)
  const stands = isSigned(visit.state) || visit.state === 'cancelled'
  refuseIf(stands, inspectionRefusals.TEAM_FIXED)
  return visit
}

export const presentAnswer = ({ question, version, answer, note, ...row }: AnswerRecord): HeldAnswer => ({
  question,
  version,
  answer: answer as HeldAnswer['answer'],
  note,
  by: row.personName,
  at: row.answeredAt.toISOString(),
})

export const presentMinutes = ({ visitId: _, province: __, ...minutes }: MinutesRecord): Minutes => minutes

/** The team with the names that its agencies bore on the day of the visit. */
export const teamOf = async (context: Context, visit: store.VisitRecord): Promise<Member[]> => {
  const { document, keyOf } = await directoryOf(context.db, context.actor.province)
  return (await membersOf(context.db, visit.id)).map(({ personId, name, position, agencyId, head }) => {
    const key = agencyId && keyOf.get(agencyId)
    const agency = agencyId && key ? { id: agencyId, label: nameOn(document, key, visit.plannedOn) } : null
    return { personId, name, position, agency, head }
  })
}

/**
 * Team, checklist with answers, and minutes of a visit. The enterprise sees the team at once, answers and minutes only
 * once they are signed. @throws Refusal NOT_FOUND, FORBIDDEN, NOT_SIGNED_IN
 */
export const readFieldwork = async (context: Context, id: string): Promise<Fieldwork> => {
  const { visit, inspected } = await getVisit(context, id)
  const { actor, db } = context
  const isInspected = reachOf(actor, inspectionGrants, 'inspection.read') === 'enterprise'
  const maySee = maySeeAnswers(context, visit)
  const team = await teamOf(context, visit)
  const minutes = await findMinutes(db, id)
  const mayLead = leads(context, visit) && !isSigned(visit.state) && visit.state !== 'cancelled'
  const isMember = team.some(({ personId }) => personId !== null && personId === actor.personId)
  const isAnswering = (answeringStates as readonly string[]).includes(visit.state)
  return {
    visit: {
      id,
      version: visit.version,
      label: inspected,
      kind: visit.kind as CheckKind,
      plannedOn: visit.plannedOn,
      place: visit.place,
      state: visitWorkflow.states[visit.state as keyof typeof visitWorkflow.states].label.vi,
    },
    person: actor.personId ?? '',
    edition: visit.edition,
    questions: maySee ? visit.questions : [],
    answers: maySee ? (await answersOf(db, id)).map(presentAnswer) : [],
    team: isInspected ? team.map((one) => ({ ...one, personId: null })) : team,
    minutes: maySee && minutes ? presentMinutes(minutes) : null,
    mayAnswer: isAnswering && (isMember || leads(context, visit)),
    mayLead,
    mayPrint: maySee && minutes !== undefined,
  }
}
