import { ListQuery } from '#kernel/contract.ts'
import { holds } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import type { Context } from '#platform/context.ts'
import { decisions } from './decision-shelf.ts'
import { type BudgetRight, budgetGrants } from './permissions.ts'
import { settlements } from './settlement-shelf.ts'

const told: readonly {
  readonly right: BudgetRight
  readonly register: typeof decisions | typeof settlements
  readonly path: string
  readonly state: string
  readonly say: (count: number) => Text
}[] = [
  {
    right: 'budget.submit',
    register: decisions,
    path: '/budget/decisions',
    state: 'draft',
    say: (count) => text(`${count} dự thảo quyết định dự toán chờ trình`, `${count} decisions to submit`),
  },
  {
    right: 'budget.decide',
    register: decisions,
    path: '/budget/decisions',
    state: 'submitted',
    say: (count) => text(`${count} quyết định dự toán chờ ban hành`, `${count} decisions to issue`),
  },
  {
    right: 'budget.close',
    register: settlements,
    path: '/budget/settlements',
    state: 'draft',
    say: (count) => text(`${count} quyết toán chờ gửi`, `${count} settlements to send`),
  },
  {
    right: 'budget.accept',
    register: settlements,
    path: '/budget/settlements',
    state: 'sent',
    say: (count) => text(`${count} quyết toán chờ duyệt`, `${count} settlements to accept`),
  },
]

/** What the signed-in person has to do about the budget: submit and issue decisions, send and accept settlements. */
export const budgetToDo = async (context: Context): Promise<ToDo[]> => {
  const toDo: ToDo[] = []
  for (const { right, register, path, state, say } of told) {
    if (!holds(context.actor, budgetGrants, right)) continue
    const { total } = await register.list(context, ListQuery.parse({ filter: { state }, size: 1 }))
    if (total > 0)
      toDo.push({
        ...{ what: say(total), by: null, late: false, path: `${path}?filter[state]=${state}` },
        button: text('Mở', 'Open'),
      })
  }
  return toDo
}
