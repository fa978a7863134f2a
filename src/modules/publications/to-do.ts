import { holds, permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import type { Context } from '#platform/context.ts'
import { publicationGrants } from './permissions.ts'
import * as store from './store.ts'

/** What waits for the focal leader: items that somebody proposed for the portal. */
export const publicationsToDo = async (context: Context): Promise<ToDo[]> => {
  if (!holds(context.actor, publicationGrants, 'publication.decide')) return []
  const { province } = permit(context.actor, publicationGrants, 'publication.decide')
  const waiting = await store.countSubmitted(context.db, province)
  if (waiting === 0) return []
  return [
    {
      what: text(
        `Duyệt ${waiting} mục trước khi công khai`,
        `Review ${waiting} items before they are published`,
      ),
      by: null,
      late: false,
      path: '/publications/review',
      button: text('Duyệt', 'Review'),
    },
  ]
}
