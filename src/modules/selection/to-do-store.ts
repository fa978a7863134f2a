import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Database } from '#platform/database/database.ts'
import { inScope } from '#platform/database/scope.ts'
import {
  selectionAppeal as appeal,
  selectionBallot as ballot,
  selectionCandidate as candidate,
  selectionMember as member,
  selectionRound as round,
} from './schema.ts'

/** What waits for a person in the rounds in which he sits. */
export const seatsOf = (db: Database, province: string, personId: string) =>
  db
    .select({
      round,
      member,
      undeclared: sql<number>`${sql`(select count(*)::int from ${candidate} c where c.round_id = ${round.id} and c.outcome <> 'dropped'
        and not exists (select 1 from ${ballot} b where b.candidate_id = c.id and b.member_id = ${member.id}))`}`,
      waiting: sql<number>`${sql`(select count(*)::int from ${member} m where m.round_id = ${round.id} and m.seat <> 'secretary'
        and m.submitted_at is null and m.excused_reason is null)`}`,
      appeals: sql<number>`${sql`(select count(*)::int from ${appeal} a where a.round_id = ${round.id} and a.answered_at is null)`}`,
    })
    .from(member)
    .innerJoin(round, eq(round.id, member.roundId))
    .where(
      and(
        eq(member.province, province),
        sql`${member.personId}::text = ${personId}`,
        inArray(round.state, ['open', 'decided']),
      ),
    )
    .orderBy(asc(round.closesOn))

/** A list whose selected candidates are no longer those of the latest decision. */
const hasChanged = sql`exists (select 1 from ${candidate} c where c.round_id = ${round.id}
  and c.decided_outcome = 'selected' and c.outcome <> 'selected')`

/** Rounds that wait for the decision, or for one that adjusts their list. */
export const undecided = (db: Database, within: Jurisdiction) =>
  db
    .select()
    .from(round)
    .where(
      and(
        inScope(within, { province: round.province, agency: round.agencyId }),
        or(eq(round.state, 'scored'), and(eq(round.state, 'decided'), hasChanged)),
      ),
    )
