import { permit } from '#kernel/permission.ts'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { addRows, newRow } from '#modules/registers/new-rows.ts'
import { takeStep } from '#modules/registers/verbs.ts'
import { atomically, type Context } from '#platform/context.ts'
import { canonicalJson } from '#platform/fingerprint.ts'
import { type Candidate, PublicationInput } from './contract.ts'
import { publicationGrants } from './permissions.ts'
import { type PublicationKind, publicationRefusals } from './rules.ts'
import { publicationShelf } from './shelf.ts'
import type { Proposed } from './source.ts'
import { sourceOf } from './sources.ts'
import * as store from './store.ts'

const seen = ({ title, body, titleEn, bodyEn, shown }: Proposed | store.PublicationRow) =>
  canonicalJson({ title, body, titleEn, bodyEn, shown })

/**
 * Records of a kind that may be proposed: those that neither stand nor await review, and those that have changed since
 * they were published.
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const candidatesOf = async (context: Context, kind: PublicationKind): Promise<Candidate[]> => {
  const { province } = permit(context.actor, publicationGrants, 'publication.write')
  const records = (await sourceOf(kind)?.list(context)) ?? []
  const live = Map.groupBy(await store.liveOf(context.db, province, kind), ({ recordId }) => recordId)
  return records.flatMap((one) => {
    const standing = live.get(one.recordId) ?? []
    if (standing.some((item) => item.state === 'submitted' || seen(item) === seen(one))) return []
    const { recordId: id, title: label, shown } = one
    return [{ id, label, detail: shown.group?.vi ?? '', changed: standing.length > 0 }]
  })
}

/**
 * Proposes records for the portal as they stand now; all or none. Each awaits review as an item of its own.
 * @returns how many
 * @throws Refusal FORBIDDEN, NOTHING_TO_SHOW for an id that is no candidate
 */
export const propose = (
  context: Context,
  { kind, ids }: { kind: PublicationKind; ids: readonly string[] },
): Promise<{ proposed: number }> =>
  atomically(context, async (inside) => {
    const open = new Set((await candidatesOf(inside, kind)).map(({ id }) => id))
    refuseIf(
      ids.some((id) => !open.has(id)),
      publicationRefusals.NOTHING_TO_SHOW,
    )
    for (const id of new Set(ids)) {
      const input = PublicationInput.parse({ kind, record: id })
      const values = await newRow(inside, publicationShelf, input)
      await addRows(inside, publicationShelf, [{ values, input }])
      await takeStep(inside, publicationShelf, { id: values.id, version: 1, action: 'submit' })
    }
    return { proposed: new Set(ids).size }
  })

/**
 * Publishes items that await review; all or none.
 * @returns how many
 * @throws Refusal FORBIDDEN, NOT_FOUND, WRONG_STATE, OWN_SUBMISSION, OWN_WORDS, NO_AGREEMENT
 */
export const publishMany = (
  context: Context,
  { ids }: { ids: readonly string[] },
): Promise<{ published: number }> =>
  atomically(context, async (inside) => {
    const within = permit(inside.actor, publicationGrants, 'publication.decide')
    const versions = new Map(
      (await store.listItems(inside.db, within)).map(({ id, version }) => [id, version]),
    )
    for (const id of new Set(ids)) {
      const version = versions.get(id)
      if (version === undefined) throw new Refusal(publicationRefusals.NOTHING_TO_SHOW)
      await takeStep(inside, publicationShelf, { id, version, action: 'publish' })
    }
    return { published: new Set(ids).size }
  })
