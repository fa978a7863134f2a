import type { Context } from '#platform/context.ts'
import * as callStore from './call-store.ts'
import { consolidationOf } from './consolidation.ts'
import type { CallState } from './workflow.ts'

/** A call as modules that go on from it see it. */
export interface CallFacts {
  readonly id: string
  readonly year: number
  readonly title: string
  readonly state: CallState
  readonly document: string | null
  readonly closesOn: string
}

/** The call with this id; undefined when there is none in the province. The caller proves the right. */
export const callOf = async ({ db, actor }: Context, id: string): Promise<CallFacts | undefined> => {
  const found = await callStore.findCall(db, actor.province, id)
  return found && { ...found, state: found.state as CallState }
}

/** The call of a year; undefined when there is none. The caller proves the right. */
export const callOfYear = async ({ db, actor }: Context, year: number): Promise<CallFacts | undefined> => {
  const found = await callStore.findCallOfYear(db, actor.province, year)
  return found && { ...found, state: found.state as CallState }
}

/** What was proposed, consolidated and appraised of each source within the person's reach. @throws Refusal FORBIDDEN, NO_PLAN */
export const callSums = async (context: Context, call: string) => {
  const { rows } = await consolidationOf(context, { call, by: 'source' })
  return rows.map(({ key, proposed, consolidated, appraised }) => ({
    source: key,
    ...{ proposed, consolidated, appraised },
  }))
}
