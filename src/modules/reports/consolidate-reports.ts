import { recordAll } from '#modules/audit/service.ts'
import type { Context } from '#platform/context.ts'
import * as store from './store.ts'

/**
 * Marks every received report of a round as drawn into the consolidated one. Call it in the transaction that makes that
 * report, after proving the right to.
 * @returns the reports that were marked
 */
export const markConsolidated = async (context: Context, roundId: string): Promise<store.ReportRecord[]> => {
  const { db, actor, now } = context
  const marked = await store.consolidateReceived(db, actor.province, roundId, {
    lastStep: 'consolidate',
    lastStepAt: now,
    lastStepByName: actor.name,
  })
  await recordAll(
    context,
    marked.map(({ id, agencyName }) => ({
      action: 'consolidate',
      subject: 'agency-report',
      id,
      label: agencyName,
      before: { state: 'received' },
      after: { state: 'consolidated' },
    })),
  )
  return marked
}
