import type { Context } from '#platform/context.ts'
import * as callStore from './call-store.ts'
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
