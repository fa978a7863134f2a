import { recordAll } from '#modules/audit/service.ts'
import { type Context, today } from '#platform/context.ts'
import { happenedWith, noteThat, toldBefore } from './notice.ts'
import { influenced, standingOn } from './rules.ts'
import * as store from './store.ts'

/** The name under which history and evidence know documents. */
export const documentSubject = 'legal.document'

interface Change {
  readonly before: store.DocumentRecord
  readonly after: store.DocumentRecord
}

const changesOf = async (context: Context, rows: readonly store.DocumentRecord[]): Promise<Change[]> => {
  const { db, actor } = context
  const influences = await store.influencesOn(db, actor.province)
  return rows.map((before) => {
    const force = influenced(before.expiresOn, influences.get(before.id) ?? [])
    const standing = standingOn({ ...before, ...force }, today(context))
    return { before, after: { ...before, ...force, standing } }
  })
}

const derived = ({ endedOn, endedById, amendedOn, standing }: store.DocumentRecord) =>
  [endedOn, endedById, amendedOn, standing].join('|')

/** A new standing of a published document is made known, unless it came with the news of its publication. */
const tell = async (context: Context, changes: readonly Change[]): Promise<void> => {
  const published = changes.filter(({ after }) => after.state === 'published')
  const known = await toldBefore(
    context.db,
    published.map(({ after }) => after.id),
  )
  const notices = published.flatMap(({ after }) => {
    const happened = happenedWith(after.standing)
    return happened && known.has(after.id) ? [{ documentId: after.id, happened }] : []
  })
  await noteThat(context, notices)
}

/**
 * Brings the standing of documents up to this day: what their own days and published links to them say. Writes history
 * and makes known what changed. Asks no right: it follows from what others wrote, or is the morning's own work.
 * @returns how many documents stand otherwise than before
 */
export const refreshStandings = async (context: Context, ids: readonly string[] | 'all'): Promise<number> => {
  if (ids !== 'all' && ids.length === 0) return 0
  const rows = await store.lockDocuments(context.db, context.actor.province, ids)
  const changes = (await changesOf(context, rows)).filter(
    ({ before, after }) => derived(before) !== derived(after),
  )
  await store.writeDerived(
    context.db,
    changes.map(({ after }) => after),
  )
  const turned = changes.filter(({ before, after }) => before.standing !== after.standing)
  if (turned.length === 0) return 0
  await recordAll(
    context,
    turned.map(({ before, after }) => ({
      action: 'standing-changed',
      subject: documentSubject,
      id: after.id,
      label: after.number,
      before: { standing: before.standing, endedOn: before.endedOn },
      after: { standing: after.standing, endedOn: after.endedOn },
    })),
  )
  await tell(context, turned)
  return turned.length
}
