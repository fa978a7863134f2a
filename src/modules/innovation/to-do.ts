import { addDays } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { type Context, today } from '#platform/context.ts'
import { type InnovationRight, innovationGrants } from './permissions.ts'
import { actsForEnterprise } from './project-parts.ts'
import { noticeDays } from './rules.ts'
import * as store from './store.ts'

const atMost = 50

const waiting: readonly { right: InnovationRight; state: string; what: Text; button: Text }[] = [
  {
    right: 'innovation.write',
    state: 'returned',
    what: text('Bổ sung đề xuất đổi mới sáng tạo', 'Complete the innovation proposal'),
    button: text('Bổ sung', 'Complete'),
  },
  {
    right: 'innovation.lead',
    state: 'submitted',
    what: text('Kiểm tra, mời thẩm định đề xuất', 'Check the proposal and have it reviewed'),
    button: text('Mở', 'Open'),
  },
  {
    right: 'innovation.decide',
    state: 'reviewing',
    what: text('Quyết định đề xuất đổi mới sáng tạo', 'Decide on the innovation proposal'),
    button: text('Quyết định', 'Decide'),
  },
  {
    right: 'innovation.lead',
    state: 'approved',
    what: text('Ký hợp đồng nhiệm vụ', 'Sign the contract'),
    button: text('Ghi hợp đồng', 'Enter the contract'),
  },
]

const projectsToDo = async ({ db, actor }: Context): Promise<ToDo[]> => {
  const items: ToDo[] = []
  for (const { right, state, what, button } of waiting) {
    if (!holds(actor, innovationGrants, right)) continue
    const found = await store.projectsIn(db, permit(actor, innovationGrants, right), state, atMost)
    items.push(
      ...found.map(({ id, title }) => ({
        what: text(`${what.vi}: ${title}`, `${what.en}: ${title}`),
        by: null,
        late: false,
        path: `/innovation/projects/${id}`,
        button,
      })),
    )
  }
  return items
}

const reviewsToDo = async ({ db, actor }: Context): Promise<ToDo[]> => {
  if (actor.personId === undefined || !holds(actor, innovationGrants, 'innovationReview.read')) return []
  const asked = await store.reviewsAskedOf(db, actor.province, actor.personId, atMost)
  return asked.map(({ id, title }) => ({
    what: text(`Thẩm định đề xuất: ${title}`, `Review the proposal: ${title}`),
    by: null,
    late: false,
    path: `/innovation/reviews/${id}`,
    button: text('Cho ý kiến', 'Give an opinion'),
  }))
}

const reportsToDo = async (context: Context): Promise<ToDo[]> => {
  const { db, actor } = context
  if (!holds(actor, innovationGrants, 'innovation.write')) return []
  const within = permit(actor, innovationGrants, 'innovation.write')
  const day = today(context)
  const states = actsForEnterprise(context) ? ['due', 'returned'] : ['sent']
  const due = await store.reportsDueBy(db, within, states, addDays(day, noticeDays), atMost)
  const [what, button] = actsForEnterprise(context)
    ? [text('Báo cáo tiến độ', 'Report progress'), text('Báo cáo', 'Report')]
    : [text('Nhận báo cáo tiến độ', 'Receive the progress report'), text('Mở', 'Open')]
  return due.map(({ id, dueOn, title }) => ({
    what: text(`${what.vi}: ${title}`, `${what.en}: ${title}`),
    by: dueOn,
    late: dueOn < day,
    path: `/innovation/progress/${id}`,
    button,
  }))
}

/** What the signed-in person has to do about innovation: proposals that wait, own reviews, reports of progress. */
export const innovationToDo = async (context: Context): Promise<ToDo[]> => [
  ...(await projectsToDo(context)),
  ...(await reviewsToDo(context)),
  ...(await reportsToDo(context)),
]
