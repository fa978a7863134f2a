import { asc, eq } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { takersOf } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { inspectionRefusals, type TeamMember } from './rules.ts'
import { inspectionMember } from './schema.ts'

/** The team of a visit, in its order. */
export const membersOf = (db: Database, visitId: string) =>
  db
    .select()
    .from(inspectionMember)
    .where(eq(inspectionMember.visitId, visitId))
    .orderBy(asc(inspectionMember.place))

/** Writes a team in the place of the one that stood. */
export const replaceMembers = async (
  db: Database,
  of: { province: string; visitId: string },
  members: readonly TeamMember[],
): Promise<void> => {
  await db.delete(inspectionMember).where(eq(inspectionMember.visitId, of.visitId))
  await db
    .insert(inspectionMember)
    .values(members.map((member, n) => ({ ...member, ...of, id: newId(), place: n + 1 })))
}

// Whoever took one of these steps leads the project, by person.
const leading = ['submit', 'start', 'accept']

/** Proves that nobody of a team leads the project that is checked. @throws Refusal OWN_PROJECT */
export const proveFree = async (
  context: Context,
  projectId: string,
  members: readonly Pick<TeamMember, 'personId' | 'name'>[],
): Promise<void> => {
  const taken = await takersOf(context, { subject: 'support.project', id: projectId })
  const leaders = new Set(leading.flatMap((action) => taken[action] ?? []))
  for (const { personId, name } of members) {
    const leads = personId !== null && leaders.has(personId)
    refuseIf(leads, inspectionRefusals.OWN_PROJECT, { name }, 'members')
  }
}
