import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import type { InnovationRight } from './permissions.ts'
import { type ProgressInput, progressRegister } from './progress.ts'
import {
  actsForEnterprise,
  partFields,
  partOfProject,
  projectLookup,
  writableProject,
} from './project-parts.ts'
import { innovationRefusals } from './rules.ts'
import { progress } from './schema.ts'
import { progressWorkflow } from './workflow.ts'

/** What sets the reports of progress apart. */
export const progressShelf: Shelf<ProgressInput, InnovationRight> = {
  ...partOfProject(progress),
  subject: 'innovation.progress',
  register: progressRegister,
  table: progress,
  workflow: progressWorkflow,
  defaultSort: 'dueOn',
  fields: {
    ...partFields(progress),
    dueOn: progress.dueOn,
    done: progress.done,
    percent: progress.percent,
    spentState: progress.spentState,
    spentEnterprise: progress.spentEnterprise,
    spentOther: progress.spentOther,
    state: progress.state,
  },
  lookups: { project: projectLookup },
  keyColumns: { project: progress.projectId, dueOn: progress.dueOn },
  label: ({ dueOn }) => String(dueOn),
  words: ({ done }) => [done] as (string | null)[],
  closedTo: (context, { state }) => actsForEnterprise(context) && state === 'sent',
  toValues: async (context, { project: projectId, spentState, spentEnterprise, spentOther, ...input }) => {
    const found = await writableProject(context, projectId)
    refuseIf(found.state !== 'running', innovationRefusals.NOT_RUNNING, {}, 'project')
    return {
      ...input,
      projectId,
      enterpriseId: found.enterpriseId,
      agencyId: found.agencyId,
      spentState: BigInt(spentState),
      spentEnterprise: BigInt(spentEnterprise),
      spentOther: BigInt(spentOther),
    }
  },
  beforeStep: async (_, { done, percent }, action) => {
    if (action !== 'send') return
    refuseIf(!done, innovationRefusals.STEP_LACKS, {}, 'done')
    refuseIf(percent === null, innovationRefusals.STEP_LACKS, {}, 'percent')
  },
}
