import { and, desc, eq } from 'drizzle-orm'
import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { article, articleVersion } from './schema.ts'
import { articles } from './service.ts'

/** The text of an article as it is being written, and the versions that were reviewed, the newest first. @throws Refusal NOT_FOUND, FORBIDDEN */
export const articleText = async (context: Context, { id }: { id: string }) => {
  await articles.subject.proveReadable(context, id)
  const { db, actor } = context
  const [found] = await db
    .select({ body: article.body, bodyEn: article.bodyEn, live: article.liveVersionId })
    .from(article)
    .where(and(eq(article.id, id), eq(article.province, actor.province)))
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  const versions = await db
    .select()
    .from(articleVersion)
    .where(eq(articleVersion.articleId, id))
    .orderBy(desc(articleVersion.at))
    .limit(50)
  return {
    body: found.body,
    bodyEn: found.bodyEn,
    versions: versions.map(({ id: version, title, body, reviewedBy, at }) => ({
      ...{ id: version, title, body, reviewedBy, at: at.toISOString(), isLive: version === found.live },
    })),
  }
}
