import { and, desc, eq, inArray } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import { boundaries } from './schema.ts'
import { fact, type Source } from './source.ts'

/** Loaded files of boundaries, the newest first. */
export const boundariesSource: Source = {
  list: async ({ db, actor }, ids) => {
    const rows = await db
      .select({
        id: boundaries.id,
        fileName: boundaries.fileName,
        source: boundaries.source,
        communes: boundaries.communes,
      })
      .from(boundaries)
      .where(and(eq(boundaries.province, actor.province), ids && inArray(boundaries.id, [...ids])))
      .orderBy(desc(boundaries.id))
      .limit(20)
    return rows.map((one) => ({
      recordId: one.id,
      enterpriseId: null,
      slug: 'xa-phuong',
      title: `Ranh giới ${one.communes} xã, phường (${one.fileName})`,
      titleEn: `Boundaries of ${one.communes} communes`,
      body: null,
      bodyEn: null,
      shown: { group: null, facts: fact(text('Nguồn', 'Source'), one.source) },
    }))
  },
}
