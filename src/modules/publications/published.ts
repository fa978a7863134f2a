import { permit } from '#kernel/permission.ts'
import type { Context } from '#platform/context.ts'
import type { CommuneShape } from './boundaries.ts'
import { publicationGrants } from './permissions.ts'
import type { PublicationKind } from './rules.ts'
import * as store from './store.ts'

/** An item as the public sees it: nothing of who wrote or decided it, and no id of a record. */
export type Published = Pick<
  store.PublicationRow,
  'slug' | 'title' | 'titleEn' | 'body' | 'bodyEn' | 'shown' | 'publishedOn'
> & { readonly kind: PublicationKind }

/**
 * Everything that stands on the portal, by kind, for anybody: published by another person than its author and, where it
 * names an enterprise, agreed to at this moment.
 */
export const publishedItems = async (context: Context): Promise<Published[]> => {
  const within = permit(context.actor, publicationGrants, 'publication.look')
  const rows = await store.listItems(context.db, within)
  return rows.map(({ kind, slug, title, titleEn, body, bodyEn, shown, publishedOn }) => ({
    ...{ slug, title, titleEn, body, bodyEn, shown, publishedOn },
    kind: kind as PublicationKind,
  }))
}

/** The outlines of the communes, where they are published, with their source. */
export const publishedBoundaries = async (
  context: Context,
): Promise<{ shapes: CommuneShape[]; source: string } | undefined> => {
  const within = permit(context.actor, publicationGrants, 'publication.look')
  const row = (await store.listItems(context.db, within)).find(({ kind }) => kind === 'boundaries')
  if (row?.recordId == null) return undefined
  const shapes = await store.shapesOf(context.db, within.province, row.recordId)
  return { shapes, source: row.shown.facts[0]?.value.vi ?? '' }
}
