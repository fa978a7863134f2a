import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/id.ts'
import { personOf } from '#kernel/permission.ts'
import type { Reminder } from '#kernel/reminder.ts'
import type { Text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import * as store from './notice-store.ts'
import type { Notice } from './round-shapes.ts'
import type { notice } from './schema.ts'

/** Something to tell those of an agency, or only its officers or leaders. The key is said once, however often it is told. */
export interface Telling {
  readonly key: string
  readonly text: Text
  /** Where on the screens it leads. */
  readonly path: string
  readonly role?: 'officer' | 'leader'
}

/** A notice as it is kept. */
export const noticeFor = (
  { actor, now }: Context,
  agencyId: string,
  { key, text, path, role }: Telling,
): typeof notice.$inferInsert => ({
  id: newId(),
  province: actor.province,
  key,
  agencyId,
  role: role ?? null,
  textVi: text.vi,
  textEn: text.en,
  path,
  createdAt: now,
})

/** What a person is reminded of, as it is kept. */
export const noticeTo = (
  { actor, now }: Context,
  { personId, key, text, path }: Reminder,
): typeof notice.$inferInsert => ({
  id: newId(),
  province: actor.province,
  key: `${key}/${personId}`,
  personId,
  textVi: text.vi,
  textEn: text.en,
  path,
  createdAt: now,
})

/** Tells those of the agency that owes a report. Rights are proven by the caller. */
export const tellAgency = async (
  context: Context,
  { agencyId }: { readonly agencyId: string },
  telling: Telling,
): Promise<void> => {
  await store.addNotices(context.db, [noticeFor(context, agencyId, telling)])
}

const leading = ['agencyLeader', 'focalLeader', 'committeeLeader'] as const

const addresseeOf = (actor: Actor): store.Addressee => ({
  province: actor.province,
  personId: personOf(actor),
  agencies: actor.ownAgencies,
  role: leading.some((capacity) => actor.capacities.has(capacity)) ? 'leader' : 'officer',
})

/** The latest notices to the person, and how many are unread. @throws Refusal NOT_SIGNED_IN, PEOPLE_ONLY */
export const listNotices = async ({ db, actor }: Context): Promise<{ unread: number; notices: Notice[] }> => {
  const who = addresseeOf(actor)
  const rows = await store.noticesTo(db, who)
  return {
    unread: await store.countUnread(db, who),
    notices: rows.map(({ notice: row, readAt }) => ({
      id: row.id,
      text: { vi: row.textVi, en: row.textEn },
      path: row.path,
      createdAt: row.createdAt.toISOString(),
      read: readAt !== null,
    })),
  }
}

/** Marks one notice, or all, as read. Notices to others stay untouched. @throws Refusal NOT_SIGNED_IN, PEOPLE_ONLY */
export const readNotices = async (
  { db, actor, now }: Context,
  { id }: { id?: string | undefined },
): Promise<{ unread: number }> => {
  const who = addresseeOf(actor)
  await store.markRead(db, who, id, now)
  return { unread: await store.countUnread(db, who) }
}
