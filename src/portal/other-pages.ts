import { dayOf } from '#kernel/period.ts'
import { type Text, text } from '#kernel/text.ts'
import { articleAddresses } from '#modules/communications/public-articles.ts'
import { publicDrafts } from '#modules/conformity/public-drafts.ts'
import { documentAddresses } from '#modules/legal/public-documents.ts'
import { openPublicSurveys, publishedSurveys } from '#modules/surveys/public-surveys.ts'
import type { Context } from '#platform/context.ts'

/** A public page that another part of the house serves, as the sitemap, the search and the feed know it. */
export interface OtherPage {
  readonly path: string
  readonly title: Text
  readonly words: string
  readonly since: string | null
  /** What tells it apart from others of its address, for the feed. */
  readonly mark?: string
  /** Whether it is news, so that the home page and the feed name it. */
  readonly isNews: boolean
}

/** The pages of news, documents, drafts and surveys that anybody may read now. */
export const otherPages = async (context: Context): Promise<readonly OtherPage[]> => {
  const [articles, documents, drafts, open, results] = [
    await articleAddresses(context),
    await documentAddresses(context),
    await publicDrafts(context),
    await openPublicSurveys(context),
    await publishedSurveys(context),
  ]
  return [
    ...articles.map(({ id, title, titleEn, summary, visibleFrom }) => ({
      path: `/tin-tuc/${id}`,
      title: text(title, titleEn ?? title),
      words: summary ?? '',
      since: visibleFrom && dayOf(visibleFrom),
      isNews: true,
    })),
    ...documents.map(({ id, number, title, titleEn, issuedOn }) => ({
      path: `/van-ban/${id}`,
      title: text(`${number}: ${title}`, `${number}: ${titleEn ?? title}`),
      words: title,
      since: issuedOn,
      isNews: false,
    })),
    ...drafts.map(({ id, title, field, commentsFrom }) => ({
      path: `/gop-y/${id}`,
      title: text(title, title),
      words: field,
      since: commentsFrom,
      isNews: true,
    })),
    ...open.map(({ path, title, purpose, opensOn }) => ({
      // The form itself has one address for both languages; the list of surveys leads to it.
      ...{ path: '/khao-sat', mark: `#${path}`, title, words: purpose ?? '', since: opensOn, isNews: true },
    })),
    ...results.map(({ id, title, updatedAt }) => ({
      ...{ path: `/khao-sat/${id}`, title, words: '', since: dayOf(updatedAt), isNews: true },
    })),
  ]
}
