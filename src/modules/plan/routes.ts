import { api } from '#platform/api.ts'
import { calendarOf } from './calendar.ts'
import { planContract } from './contract.ts'
import {
  clausesOf,
  contradictionsOf,
  dutyHoldingsOf,
  matrixOf,
  overviewOf,
  type TaskStates,
} from './look-up.ts'
import { changesBetween, versionsOf } from './versions.ts'

const os = api(planContract)

export const planRoutes = ({ taskStates }: { taskStates: TaskStates }) =>
  os.router({
    overview: os.overview.handler(({ context, input }) => overviewOf(context, input)),
    clauses: os.clauses.handler(({ context, input }) => clausesOf(context, input)),
    tasks: os.tasks.handler(({ context, input }) => matrixOf(context, taskStates, input)),
    calendar: os.calendar.handler(({ context, input }) => calendarOf(context, input)),
    contradictions: os.contradictions.handler(({ context, input }) => contradictionsOf(context, input)),
    duties: os.duties.handler(({ context, input }) => dutyHoldingsOf(context, input)),
    versions: os.versions.handler(({ context, input }) => versionsOf(context, input)),
    changes: os.changes.handler(({ context, input }) => changesBetween(context, input)),
  })
