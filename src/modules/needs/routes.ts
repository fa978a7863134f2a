import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { carryForward } from './carry-forward.ts'
import { needsContract } from './contract.ts'
import { needSheets, needs } from './service.ts'
import { needSummary, needSummarySheet } from './summary.ts'

const os = api(needsContract)

export const needsRoutes = os.router({
  ...registerHandlers(os, needs, needSheets),
  take: takeHandler(os, needs),
  summary: os.summary.handler(({ input, context }) => needSummary(context, input)),
  summarySheet: os.summarySheet.handler(({ input, context }) => needSummarySheet(context, input)),
  carryForward: os.carryForward.handler(({ input, context }) => carryForward(context, input.year)),
})
