import { holds, permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import type { Context } from '#platform/context.ts'
import type { CitingRecords } from './citing.ts'
import { type LegalRight, legalGrants } from './permissions.ts'
import { listRechecks } from './rechecks.ts'
import { standings } from './rules.ts'
import * as store from './to-do-store.ts'

const recheckToDo = async (context: Context, sources: readonly CitingRecords[]): Promise<ToDo[]> => {
  if (!holds(context.actor, legalGrants, 'legalDocument.read')) return []
  const open = (await listRechecks(context, sources)).filter(({ actions }) => actions.includes('settle'))
  return open.slice(0, 20).map((one) => ({
    what: text(
      `Rà soát «${one.label}» (${one.kind.vi}): văn bản ${one.number} ${standings[one.standing].vi.toLowerCase()}` +
        `${one.successor ? `, thay bằng ${one.successor}` : ''}`,
      `Look at "${one.label}" (${one.kind.en}): document ${one.number} is ${standings[one.standing].en.toLowerCase()}` +
        `${one.successor ? ` by ${one.successor}` : ''}`,
    ),
    by: null,
    late: false,
    path: '/legal/rechecks',
    button: text('Rà soát', 'Look'),
  }))
}

const waiting = async (
  context: Context,
  right: LegalRight,
  list: () => Promise<readonly { id: string; called: string }[]>,
  say: (called: string, id: string) => Pick<ToDo, 'what' | 'path' | 'button'>,
): Promise<ToDo[]> =>
  holds(context.actor, legalGrants, right)
    ? (await list()).map(({ id, called }) => ({ ...say(called, id), by: null, late: false }))
    : []

/**
 * What the signed-in person has to do about law: look at records that name an ended document (II.2.c), publish what
 * others wrote, note what became of a proposal. `sources` tell which records of other modules name documents.
 */
export const legalToDo =
  (sources: readonly CitingRecords[]) =>
  async (context: Context): Promise<ToDo[]> => {
    const { db, actor } = context
    const [rechecks, toPublish, toDecide] = await Promise.all([
      recheckToDo(context, sources),
      waiting(
        context,
        'legalDocument.publish',
        () =>
          store.documentsToPublish(db, permit(actor, legalGrants, 'legalDocument.publish'), actor.personId),
        (called, id) => ({
          what: text(`Duyệt đăng văn bản ${called}`, `Review document ${called}`),
          path: `/legal/documents/${id}`,
          button: text('Xem và đăng', 'Look and publish'),
        }),
      ),
      waiting(
        context,
        'policyProposal.decide',
        () => store.proposalsToDecide(db, permit(actor, legalGrants, 'policyProposal.decide')),
        (called, id) => ({
          what: text(`Theo dõi đề xuất chính sách: ${called}`, `Follow the policy proposal: ${called}`),
          path: `/legal/proposals/${id}`,
          button: text('Ghi kết quả', 'Note the result'),
        }),
      ),
    ])
    return [...rechecks, ...toPublish, ...toDecide]
  }
