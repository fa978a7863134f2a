import { refuseIf } from '#kernel/refusal.ts'
import { planEntry } from '#modules/plan/plan-entries.ts'
import type { Context } from '#platform/context.ts'
import { conformityRefusals } from './rules.ts'

/**
 * What a part costs, in whole đồng, and which source of the plan pays it.
 * @throws Refusal SOURCE_MISSING where something was paid, ENTRY_UNKNOWN, at the field
 */
export const paidFrom = async (context: Context, cost: string, source: string | null) => {
  refuseIf(BigInt(cost) > 0n && source === null, conformityRefusals.SOURCE_MISSING, {}, 'source')
  const entry = await planEntry(context, 'fundingSources', source, 'source')
  return { cost: BigInt(cost), sourceId: entry?.id ?? null, sourceLabel: entry?.label ?? null }
}
