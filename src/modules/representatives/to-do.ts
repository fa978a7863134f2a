import { ListQuery } from '#kernel/contract.ts'
import { holds } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import type { Keeping } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { type RepresentativeRight, representativeGrants } from './permissions.ts'
import { corrections, signUps } from './service.ts'

const most = 50

const waitingIn = async (
  context: Context,
  {
    right,
    step,
    keeping,
  }: { right: RepresentativeRight; step: string; keeping: Pick<Keeping<never>, 'list'> },
  present: (row: Shown) => { what: Text; path: string },
): Promise<ToDo[]> => {
  if (!holds(context.actor, representativeGrants, right)) return []
  const query = ListQuery.parse({ filter: { state: 'waiting' }, size: most })
  const { rows } = await keeping.list(context, query)
  return rows
    .filter(({ actions }) => actions.includes(step))
    .map((row) => ({
      ...present(row),
      by: null,
      late: false,
      button: text('Xem và quyết định', 'Look and decide'),
    }))
}

/** Requests and corrections that wait for the signed-in officer (at most 50 of each). */
export const representativesToDo = async (context: Context): Promise<ToDo[]> => [
  ...(await waitingIn(context, { right: 'signUp.decide', step: 'confirm', keeping: signUps }, (row) => ({
    what: text(
      `Xác nhận người đại diện: ${row.personName}, ${row.enterpriseName}`,
      `Confirm a representative: ${row.personName}, ${row.enterpriseName}`,
    ),
    path: `/sign-ups/${row.id}`,
  }))),
  ...(await waitingIn(
    context,
    { right: 'correction.decide', step: 'accept', keeping: corrections },
    (row) => ({
      what: text(`Xem đề nghị sửa thông tin: ${row.name}`, `Look at a correction: ${row.name}`),
      path: `/enterprise-corrections/${row.id}`,
    }),
  )),
]
