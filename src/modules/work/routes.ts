import { registerHandlers } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { activities, activitySheets } from './activity-shelf.ts'
import { workContract } from './contract.ts'
import { openYear } from './open-year.ts'
import type { CountResults } from './result-count.ts'
import * as service from './service.ts'

const os = api(workContract)

/** The routes of tasks and activities; `count` says how much of a task is done by measures of any module. */
export const workRoutes = (count: CountResults) =>
  os.router({
    year: os.year.handler(({ context, input }) => service.listYear(context, input.year, count)),
    openYear: os.openYear.handler(({ context, input }) => openYear(context, input.year)),
    choices: os.choices.handler(({ context, input }) => service.taskChoices(context, input.q)),
    task: os.task.handler(({ context, input }) => service.getTask(context, input.id, count)),
    progress: os.progress.handler(async ({ context, input }) => {
      await service.noteProgress(context, input)
      return service.getTask(context, input.id, count)
    }),
    comment: os.comment.handler(async ({ context, input }) => {
      await service.commentOn(context, input)
      return service.getTask(context, input.id, count)
    }),
    assign: os.assign.handler(async ({ context, input }) => {
      await service.assignTask(context, input)
      return service.getTask(context, input.id, count)
    }),
    step: os.step.handler(async ({ context, input }) => {
      await service.takeStep(context, input, count)
      return service.getTask(context, input.id, count)
    }),
    activities: registerHandlers(os.activities, activities, activitySheets),
  })
