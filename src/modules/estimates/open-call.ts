import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { type Context, today } from '#platform/context.ts'
import * as callStore from './call-store.ts'
import { estimateRefusals } from './rules.ts'
import { type CallState, callWorkflow } from './workflow.ts'

/**
 * A call that takes proposals, held so that it cannot be closed before this act has ended.
 * @throws Refusal CALL_UNKNOWN, CALL_NOT_OPEN
 */
export const holdOpenCall = async ({ db, actor }: Context, id: string): Promise<callStore.CallRecord> => {
  const call = await callStore.holdCall(db, actor.province, id, 'share')
  if (call === undefined) throw new Refusal(estimateRefusals.CALL_UNKNOWN, {}, 'call')
  const state = callWorkflow.states[call.state as CallState].label.vi
  refuseIf(call.state !== 'open', estimateRefusals.CALL_NOT_OPEN, { year: call.year, state })
  return call
}

/** As `holdOpenCall`, in time. @throws Refusal CALL_OVER besides */
export const holdCallInTime = async (context: Context, id: string): Promise<callStore.CallRecord> => {
  const call = await holdOpenCall(context, id)
  refuseIf(today(context) > call.closesOn, estimateRefusals.CALL_OVER, { day: shortDate(call.closesOn) })
  return call
}

/**
 * A call in one of some states, held so that nobody moves it on meanwhile. @throws Refusal CALL_UNKNOWN, CALL_STATE
 */
export const holdCallIn = async (
  { db, actor }: Context,
  id: string,
  states: readonly CallState[],
  how: 'share' | 'update' = 'share',
): Promise<callStore.CallRecord> => {
  const call = await callStore.holdCall(db, actor.province, id, how)
  if (call === undefined) throw new Refusal(estimateRefusals.CALL_UNKNOWN)
  const state = call.state as CallState
  refuseIf(!states.includes(state), estimateRefusals.CALL_STATE, {
    state: callWorkflow.states[state].label.vi,
  })
  return call
}
