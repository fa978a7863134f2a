import { and, eq, inArray } from 'drizzle-orm'
import type { OpenRecords } from '#modules/agencies/installation.ts'
import type { Context } from '#platform/context.ts'
import { workTask } from './schema.ts'
import { taskWorkflow } from './workflow.ts'

/** How many tasks some agencies lead that are neither done nor cancelled, for those who change the agencies. */
export const openTasksOf = async (
  { db, actor }: Context,
  agencyIds: readonly string[],
): Promise<OpenRecords> => {
  const open = ['not-started', 'in-progress', 'suspended'] as const
  const count =
    agencyIds.length === 0
      ? 0
      : await db.$count(
          workTask,
          and(
            eq(workTask.province, actor.province),
            inArray(workTask.agencyId, [...agencyIds]),
            inArray(workTask.state, [...open]),
          ),
        )
  return { subject: 'work.task', label: taskWorkflow.name, count }
}
