import { Id } from '#kernel/id.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { enterRows, freshRow } from '#modules/registers/new-rows.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import type { PublicComment } from './draft-comment.ts'
import { commentShelf } from './draft-comment-shelf.ts'
import { draftRefusals } from './draft-rules.ts'
import * as store from './draft-store.ts'
import { conformityGrants } from './permissions.ts'

const anybody = ({ actor }: Context) => permit(actor, conformityGrants, 'openDraft.comment')
const atMost = 200

const isOpenOn = (
  day: string,
  draft: { state: string; commentsFrom: string | null; commentsTo: string | null },
): boolean =>
  draft.state === 'commenting' && (draft.commentsFrom ?? day) <= day && day <= (draft.commentsTo ?? day)

/** The drafts that anybody may read, those that take comments today first (II.5.a); at most 200. */
export const publicDrafts = async (context: Context) => {
  const day = today(context)
  const rows = await store.publishedDrafts(context.db, anybody(context), day, atMost)
  return rows.map((row) => ({ ...row, isOpen: isOpenOn(day, row) }))
}

/** A draft with the comments that were looked at and their published answers. @throws Refusal NOT_FOUND */
export const publicDraft = async (context: Context, id: string) => {
  const within = anybody(context)
  const found = Id.safeParse(id).success ? await store.publishedDraft(context.db, within, id) : undefined
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  const { agencyId: _, ...draft } = found
  const comments = await store.shownComments(context.db, id, atMost)
  return { ...draft, isOpen: isOpenOn(today(context), found), comments }
}
export type PublicDraft = Awaited<ReturnType<typeof publicDraft>>

/**
 * Takes what somebody without an account says about an open draft. Nobody sees it before it was looked at; the same words
 * of the same person are kept once. @throws Refusal NOT_FOUND, COMMENTS_CLOSED
 */
export const commentOnDraft = (context: Context, id: string, said: PublicComment): Promise<void> =>
  atomically(context, async (inside) => {
    const within = anybody(inside)
    const found = Id.safeParse(id).success ? await store.findDraft(inside.db, within, id, true) : undefined
    if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(!isOpenOn(today(inside), found), draftRefusals.COMMENTS_CLOSED)
    if (await store.isSaid(inside.db, id, said.author, said.words)) return
    const own = { outcome: null, answer: null, receivedAt: inside.now, isPublic: true }
    const row = freshRow(inside, commentShelf, { ...said, ...own, draftId: id, agencyId: found.agencyId })
    await enterRows(inside, commentShelf, [row])
  })
