import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Jurisdiction } from '#kernel/permission.ts'
import { person } from '#modules/agencies/schema.ts'
import type { Database } from '#platform/database/database.ts'
import type { Stage } from './assessment-contract.ts'
import { assessment, declaration, member, score } from './schema.ts'

export type MemberRecord = typeof member.$inferSelect
export type AssessmentRecord = typeof assessment.$inferSelect

/** The members who sit on the council of a round, in the order of appointment. */
export const membersOf = (db: Database, within: Pick<Jurisdiction, 'province'>, roundId: string) =>
  db
    .select()
    .from(member)
    .where(and(eq(member.province, within.province), eq(member.roundId, roundId), isNull(member.dismissedAt)))
    .orderBy(asc(member.id))

export const addMember = async (db: Database, row: typeof member.$inferInsert): Promise<void> => {
  await db.insert(member).values(row)
}

export const dismiss = async (db: Database, id: string, at: Date): Promise<void> => {
  await db.update(member).set({ dismissedAt: at }).where(eq(member.id, id))
}

/** Active people with words in their name, without accents, at most twenty. */
export const findPeople = (db: Database, within: Jurisdiction, key: string) =>
  db
    .select({ id: person.id, name: person.name, position: person.position })
    .from(person)
    .where(
      and(
        eq(person.province, within.province),
        eq(person.active, true),
        sql`${person.searchKey} like ${`%${key}%`}`,
        sql`exists (select 1 from person_role r where r.person_id = ${person.id} and r.agency_id is not null)`,
      ),
    )
    .orderBy(sql`${person.name} collate vietnamese`, asc(person.id))
    .limit(20)

/** A person of the province by id. */
export const findPerson = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select({ id: person.id, name: person.name, position: person.position })
    .from(person)
    .where(and(eq(person.province, province), sql`${person.id}::text = ${id}`))
  return found
}

export const declarationsOn = (db: Database, entryIds: readonly string[]) =>
  db
    .select()
    .from(declaration)
    .where(inArray(declaration.entryId, [...entryIds]))

export const declare = async (db: Database, row: typeof declaration.$inferInsert): Promise<void> => {
  const { tied, words, declaredAt } = row
  await db
    .insert(declaration)
    .values(row)
    .onConflictDoUpdate({
      target: [declaration.entryId, declaration.personId],
      set: { tied, words, declaredAt },
    })
}

/** Every assessment of an entry with its scores, in two statements. */
export const assessmentsOf = async (db: Database, entryId: string) => {
  const rows = await db
    .select()
    .from(assessment)
    .where(eq(assessment.entryId, entryId))
    .orderBy(asc(assessment.id))
  const ids = rows.map(({ id }) => id)
  const scores =
    ids.length === 0
      ? []
      : await db.select().from(score).where(inArray(score.assessmentId, ids)).orderBy(asc(score.item))
  return rows.map((row) => ({
    ...row,
    stage: row.stage as Stage,
    scores: scores.filter((one) => one.assessmentId === row.id),
  }))
}
export type AssessmentWhole = Awaited<ReturnType<typeof assessmentsOf>>[number]

/** Whose an assessment is. */
export const findAuthor = async (db: Database, province: string, id: string) => {
  const [found] = await db
    .select({ entryId: assessment.entryId, personId: assessment.personId })
    .from(assessment)
    .where(and(eq(assessment.province, province), sql`${assessment.id}::text = ${id}`))
  return found
}

/** Assessments of some entries that were handed in, without their scores. */
export const handedIn = (db: Database, entryIds: readonly string[]) =>
  entryIds.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(assessment)
        .where(and(inArray(assessment.entryId, [...entryIds]), sql`${assessment.submittedAt} is not null`))

/** Councils on which a person sits, by round. */
export const seatsOf = (db: Database, province: string, personId: string) =>
  db
    .select({ roundId: member.roundId })
    .from(member)
    .where(and(eq(member.province, province), eq(member.personId, personId), isNull(member.dismissedAt)))

/** Writes an assessment whole, its scores replaced. */
export const write = async (
  db: Database,
  row: AssessmentRecord,
  scores: readonly Omit<typeof score.$inferInsert, 'assessmentId'>[],
): Promise<void> => {
  const { version, submittedAt, updatedAt } = row
  await db
    .insert(assessment)
    .values(row)
    .onConflictDoUpdate({ target: assessment.id, set: { version, submittedAt, updatedAt } })
  await db.delete(score).where(eq(score.assessmentId, row.id))
  if (scores.length > 0)
    await db.insert(score).values(scores.map((one) => ({ ...one, assessmentId: row.id })))
}
