import { permit } from '#kernel/permission.ts'
import { inPercent } from '#modules/enterprises/productivity-change.ts'
import type { Context } from '#platform/context.ts'
import type { Effects } from './contract.ts'
import { beforeAndAfter } from './effect-store.ts'
import { supportGrants } from './permissions.ts'

/**
 * Labour productivity before and after each accepted project that the person may read, as `effectOf` has it for one: at current prices,
 * the latest 200 by acceptance (tfp.md §1.7). It describes and proves no effect. @throws Refusal FORBIDDEN
 */
export const allEffects = async ({ db, actor }: Context): Promise<Effects> => {
  const rows = await beforeAndAfter(db, permit(actor, supportGrants, 'support.read'))
  const projects = rows.flatMap(({ id, enterprise, before, before_year, after, after_year }) =>
    before === null || after === null || before_year === null || after_year === null
      ? []
      : before > 0 && after > 0
        ? [
            {
              ...{ id, enterprise, change: inPercent(Math.log(after / before)) },
              before: { year: before_year, perWorker: before },
              after: { year: after_year, perWorker: after },
            },
          ]
        : [],
  )
  return { projects, without: rows.length - projects.length }
}
