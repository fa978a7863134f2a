import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { holds, permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import type { Context } from '#platform/context.ts'
import { inScope } from '#platform/database/scope.ts'
import { communicationsGrants } from './permissions.ts'
import { article } from './schema.ts'

/** Articles of others that the signed-in person may review, the longest waiting first. */
export const communicationsToDo = async ({ db, actor }: Context): Promise<ToDo[]> => {
  if (!holds(actor, communicationsGrants, 'article.review')) return []
  const within = permit(actor, communicationsGrants, 'article.review')
  const rows = await db
    .select({ id: article.id, title: article.title })
    .from(article)
    .where(
      and(
        inScope(within, { province: article.province, agency: article.agencyId }),
        isNull(article.removedAt),
        eq(article.state, 'submitted'),
        sql`not ${actor.personId ?? ''} = any(${article.authors})`,
      ),
    )
    .orderBy(asc(article.updatedAt))
    .limit(20)
  return rows.map(({ id, title }) => ({
    what: text(`Duyệt bài: ${title}`, `Review the article: ${title}`),
    by: null,
    late: false,
    path: `/communications/articles/${id}`,
    button: text('Xem và duyệt', 'Look and review'),
  }))
}
