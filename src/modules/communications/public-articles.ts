import { and, desc, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import type { Context } from '#platform/context.ts'
import { inScope } from '#platform/database/scope.ts'
import type { ArticleKind } from './article.ts'
import { picturePath } from './clean-html.ts'
import { communicationsGrants } from './permissions.ts'
import { article, articlePicture, articleVersion } from './schema.ts'

/** An article as the public sees it: the version that was reviewed last. `body` is clean HTML. */
export interface PublicArticle {
  readonly id: string
  readonly kind: ArticleKind
  readonly title: string
  readonly titleEn: string | null
  readonly summary: string | null
  readonly summaryEn: string | null
  readonly body: string
  readonly bodyEn: string
  readonly agency: string | null
  readonly visibleFrom: Date | null
}

/** How many articles stand on a public page. */
export const articlesOnOnePage = 20

/** Where the public sees a picture of a published article. */
export const publicPicturePath = '/tin-tuc/anh'

const visible = (context: Context): SQL | undefined =>
  and(
    inScope(permit(context.actor, communicationsGrants, 'publicArticle.read'), {
      province: article.province,
      published: lte(article.visibleFrom, context.now),
    }),
    isNull(article.removedAt),
  )

const read = (context: Context, where: SQL | undefined) =>
  context.db
    .select({
      id: article.id,
      kind: article.kind,
      title: articleVersion.title,
      titleEn: articleVersion.titleEn,
      summary: articleVersion.summary,
      summaryEn: articleVersion.summaryEn,
      body: articleVersion.body,
      bodyEn: articleVersion.bodyEn,
      agency: sql<
        string | null
      >`${agencyNameOn(article.agencyId, sql`(${article.visibleFrom} at time zone 'Asia/Ho_Chi_Minh')`)}`,
      visibleFrom: article.visibleFrom,
    })
    .from(article)
    .innerJoin(articleVersion, eq(articleVersion.id, article.liveVersionId))
    .where(and(visible(context), where))

const withPublicPictures = <A extends PublicArticle>(one: A): A => ({
  ...one,
  body: one.body.replaceAll(`${picturePath}/`, `${publicPicturePath}/`),
  bodyEn: one.bodyEn.replaceAll(`${picturePath}/`, `${publicPicturePath}/`),
})

/** A page of published articles, the newest first, of one kind where one is named. */
export const publicArticles = async (
  context: Context,
  { kind, page = 1 }: { kind?: ArticleKind; page?: number } = {},
): Promise<{ rows: PublicArticle[]; total: number }> => {
  const where = kind === undefined ? undefined : eq(article.kind, kind)
  const rows = await read(context, where)
    .orderBy(desc(article.visibleFrom), desc(article.id))
    .limit(articlesOnOnePage)
    .offset((page - 1) * articlesOnOnePage)
  const total = await context.db.$count(article, and(visible(context), where))
  return { rows: rows.map(withPublicPictures), total }
}

/** Every published article by its address and title, the newest first; for the sitemap, the search and the feed. */
export const articleAddresses = (context: Context) =>
  context.db
    .select({
      id: article.id,
      title: articleVersion.title,
      titleEn: articleVersion.titleEn,
      summary: articleVersion.summary,
      visibleFrom: article.visibleFrom,
    })
    .from(article)
    .innerJoin(articleVersion, eq(articleVersion.id, article.liveVersionId))
    .where(visible(context))
    .orderBy(desc(article.visibleFrom), desc(article.id))

/** One published article; a draft, one of a day to come and one that was withdrawn are unknown. @throws Refusal NOT_FOUND */
export const publicArticle = async (context: Context, id: string): Promise<PublicArticle> => {
  const [found] = z.uuid().safeParse(id).success ? await read(context, eq(article.id, id)) : []
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return withPublicPictures(found)
}

/** A picture that the published text of an article shows. @throws Refusal NOT_FOUND */
export const publicPicture = async (
  context: Context,
  id: string,
): Promise<{ mediaType: string; bytes: Uint8Array }> => {
  const [found] = z.uuid().safeParse(id).success
    ? await context.db
        .select({ sha256: articlePicture.sha256, mediaType: articlePicture.mediaType })
        .from(articlePicture)
        .innerJoin(article, eq(article.id, articlePicture.articleId))
        .innerJoin(articleVersion, eq(articleVersion.id, article.liveVersionId))
        .where(
          and(
            visible(context),
            eq(articlePicture.id, id),
            sql`position(${id} in ${articleVersion.body} || ${articleVersion.bodyEn}) > 0`,
          ),
        )
    : []
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return { mediaType: found.mediaType, bytes: await context.files.read(found.sha256) }
}
