import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { person, personRole } from '#modules/agencies/schema.ts'
import { agencyNameOn, holdsOn } from '#modules/agencies/store.ts'
import { solutionLabel } from '#modules/catalogue/shelf.ts'
import { priorityCount, priorityWords } from '#modules/enterprises/priority.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import {
  selectionAdjustment as adjustment,
  selectionAppeal as appeal,
  selectionBallot as ballot,
  selectionCandidate as candidate,
  selectionCriterion as criterion,
  selectionMember as member,
  selectionRound as round,
} from './schema.ts'
import { decidedStates, type Seat } from './workflow.ts'

export type RoundRecord = typeof round.$inferSelect
export type CandidateRecord = typeof candidate.$inferSelect
export type BallotRecord = typeof ballot.$inferSelect
export type AppealRecord = typeof appeal.$inferSelect

/** Rounds of the scope, or those past preparation in which a person sits: `seatOf` narrows it to his. */
const visible = (within: Jurisdiction, seatOf: string | undefined): SQL | undefined =>
  seatOf === undefined
    ? inScope(within, { province: round.province, agency: round.agencyId })
    : and(
        eq(round.province, within.province),
        sql`${round.state} <> 'draft'`,
        sql`exists (select 1 from ${member} m where m.round_id = ${round.id} and m.person_id::text = ${seatOf})`,
      )

const counts = {
  candidates: sql<number>`${sql`(select count(*)::int from ${candidate} c where c.round_id = ${round.id} and c.outcome <> 'dropped')`}`,
  selected: sql<number>`${sql`(select count(*)::int from ${candidate} c where c.round_id = ${round.id} and c.outcome = 'selected')`}`,
}

/** Rounds, the latest first, with the seat of a person in each. */
export const listRounds = (
  db: Database,
  within: Jurisdiction,
  { seatOf, personId }: { seatOf: string | undefined; personId: string | undefined },
) =>
  db
    .select({
      round,
      ...counts,
      seat: sql<Seat | null>`${sql`(select m.seat from ${member} m where m.round_id = ${round.id} and m.person_id::text = ${personId ?? ''})`}`,
    })
    .from(round)
    .where(visible(within, seatOf))
    .orderBy(desc(round.year), desc(round.createdAt))
    .limit(200)

export const findRound = async (
  db: Database,
  within: Jurisdiction,
  id: string,
  seatOf: string | undefined,
) => {
  const [found] = await db
    .select({ round, ...counts })
    .from(round)
    .where(and(eq(round.id, id), visible(within, seatOf)))
  return found
}

/** Holds the round until the transaction ends, so that two acts on it come one after the other. */
export const lockRound = async (db: Database, id: string): Promise<RoundRecord | undefined> => {
  const [found] = await db.select().from(round).where(eq(round.id, id)).for('update')
  return found
}

/** As `lockRound`, for the round in which a candidate stands. */
export const lockRoundOf = async (db: Database, candidateId: string): Promise<RoundRecord | undefined> => {
  const found = await findCandidate(db, candidateId)
  return found && lockRound(db, found.roundId)
}

export const findCandidate = async (db: Database, id: string): Promise<CandidateRecord | undefined> => {
  const [found] = await db.select().from(candidate).where(eq(candidate.id, id))
  return found
}

export const criteriaOf = (db: Database, roundId: string) =>
  db.select().from(criterion).where(eq(criterion.roundId, roundId)).orderBy(asc(criterion.position))

/** The council, the chair first, with names of today. */
export const membersOf = (db: Database, roundId: string, day: string) =>
  db
    .select({
      member,
      name: person.name,
      position: person.position,
      agency: sql<string | null>`${agencyNameOn(member.agencyId, day)}`,
      represents: sql<
        string[]
      >`coalesce(${sql`(select json_agg(r.enterprise_id) from ${personRole} r where r.person_id = ${member.personId}
        and r.enterprise_id is not null and r.valid_from <= ${day}::date and (r.valid_to is null or r.valid_to >= ${day}::date))`}, '[]')`,
    })
    .from(member)
    .innerJoin(person, eq(person.id, member.personId))
    .where(eq(member.roundId, roundId))
    .orderBy(sql`array_position(array['chair','secretary','member'], ${member.seat})`, asc(member.id))
export type MemberRecord = Awaited<ReturnType<typeof membersOf>>[number]

/** Candidates in the order of places, then of entry, with the facts of their enterprises today. */
export const candidatesOf = (db: Database, roundId: string, day: string) =>
  db
    .select({
      candidate,
      name: enterprise.name,
      kind: enterprise.kind,
      size: enterprise.size,
      product: enterprise.product,
      commune: enterprise.commune,
      taxCode: enterprise.taxCode,
      priority: sql<{ vi: string; en: string }>`${priorityWords(candidate.enterpriseId, sql`${day}::date`)}`,
      priorities: sql<number>`${priorityCount(candidate.enterpriseId, sql`${day}::date`)}`,
      solution: sql<string | null>`${solutionLabel(candidate.solutionId)}`,
      agency: sql<string | null>`${agencyNameOn(candidate.agencyId, day)}`,
    })
    .from(candidate)
    .innerJoin(enterprise, eq(enterprise.id, candidate.enterpriseId))
    .where(eq(candidate.roundId, roundId))
    .orderBy(sql`${candidate.rank} nulls last`, asc(candidate.id))
export type ListedCandidate = Awaited<ReturnType<typeof candidatesOf>>[number]

export const ballotsOf = (db: Database, roundId: string) =>
  db.select().from(ballot).where(eq(ballot.roundId, roundId)).orderBy(asc(ballot.id))

/** The decisions that adjusted a list, in the order in which they were signed. */
export const adjustmentsOf = (db: Database, roundId: string) =>
  db
    .select()
    .from(adjustment)
    .where(eq(adjustment.roundId, roundId))
    .orderBy(asc(adjustment.date), asc(adjustment.at))

export const appealsOf = (db: Database, roundId: string) =>
  db
    .select({ appeal, enterprise: enterprise.name })
    .from(appeal)
    .innerJoin(candidate, eq(candidate.id, appeal.candidateId))
    .innerJoin(enterprise, eq(enterprise.id, candidate.enterpriseId))
    .where(eq(appeal.roundId, roundId))
    .orderBy(asc(appeal.at))

/** People with an account who hold a role of an agency on a day, found by letters of the name. */
export const peopleCalled = (db: Database, province: string, words: string, day: string) =>
  db
    .selectDistinctOn([person.id], {
      id: person.id,
      label: person.name,
      detail: sql<
        string | null
      >`concat_ws(', ', ${person.position}, ${agencyNameOn(personRole.agencyId, day)})`,
    })
    .from(person)
    .innerJoin(personRole, eq(personRole.personId, person.id))
    .where(
      and(
        eq(person.province, province),
        eq(person.active, true),
        inArray(personRole.role, ['officer', 'leader']),
        holdsOn(personRole.validFrom, personRole.validTo, day),
        sql`${person.searchKey} like ${`%${words.replace(/[\\%_]/g, '')}%`}`,
      ),
    )
    .orderBy(person.id)
    .limit(20)

/** The agencies of people who hold a role of officer or leader on a day. */
export const agenciesOfPeople = (db: Database, province: string, ids: readonly string[], day: string) =>
  db
    .selectDistinctOn([person.id], { id: person.id, agencyId: personRole.agencyId })
    .from(person)
    .innerJoin(personRole, eq(personRole.personId, person.id))
    .where(
      and(
        eq(person.province, province),
        eq(person.active, true),
        inArray(person.id, [...ids]),
        inArray(personRole.role, ['officer', 'leader']),
        holdsOn(personRole.validFrom, personRole.validTo, day),
      ),
    )
    .orderBy(person.id)

/** Candidacies of rounds past preparation, by who may follow them, the latest first. */
export const followed = (
  db: Database,
  within: Jurisdiction,
  asked: { enterprise?: string | null; candidate?: string } = {},
) =>
  db
    .select({
      round,
      candidate,
      name: enterprise.name,
      solution: sql<string | null>`${solutionLabel(candidate.solutionId)}`,
    })
    .from(candidate)
    .innerJoin(round, eq(round.id, candidate.roundId))
    .innerJoin(enterprise, eq(enterprise.id, candidate.enterpriseId))
    .where(
      and(
        inScope(within, {
          province: candidate.province,
          agency: candidate.agencyId,
          enterprise: candidate.enterpriseId,
        }),
        inArray(round.state, ['open', 'scored', ...decidedStates]),
        asked.enterprise ? eq(candidate.enterpriseId, asked.enterprise) : undefined,
        asked.candidate ? eq(candidate.id, asked.candidate) : undefined,
      ),
    )
    .orderBy(desc(round.year), asc(candidate.id))
    .limit(500)
export type Followed = Awaited<ReturnType<typeof followed>>[number]

export const ballotsFor = (db: Database, candidateIds: readonly string[]) =>
  db
    .select({ ballot, submittedAt: member.submittedAt })
    .from(ballot)
    .innerJoin(member, eq(member.id, ballot.memberId))
    .where(inArray(ballot.candidateId, [...candidateIds]))

export const criteriaOfRounds = (db: Database, roundIds: readonly string[]) =>
  db
    .select()
    .from(criterion)
    .where(inArray(criterion.roundId, [...roundIds]))
    .orderBy(asc(criterion.position))

export const appealsFor = (db: Database, candidateIds: readonly string[]) =>
  db
    .select()
    .from(appeal)
    .where(inArray(appeal.candidateId, [...candidateIds]))
    .orderBy(asc(appeal.at))

/** How candidacies of a year, of a round or one by its id stand, for modules to the right. */
export const standings = (
  db: Database,
  within: Jurisdiction,
  asked: { round?: string; year?: number; candidate?: string; enterprises?: readonly string[] },
) =>
  db
    .select({ round, candidate })
    .from(candidate)
    .innerJoin(round, eq(round.id, candidate.roundId))
    .where(
      and(
        eq(candidate.province, within.province),
        inArray(round.state, ['open', 'scored', ...decidedStates]),
        asked.round ? eq(round.id, asked.round) : undefined,
        asked.year ? eq(round.year, asked.year) : undefined,
        asked.candidate ? eq(candidate.id, asked.candidate) : undefined,
        asked.enterprises ? inArray(candidate.enterpriseId, [...asked.enterprises]) : undefined,
      ),
    )
    .orderBy(sql`${candidate.rank} nulls last`, asc(candidate.id))

export const unanswered = (db: Database, candidateId: string) =>
  db.$count(appeal, and(eq(appeal.candidateId, candidateId), isNull(appeal.answeredAt)))
