import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { innovationContract } from './contract.ts'
import { giveReview, reviews } from './give-review.ts'
import type { Review } from './review.ts'
import {
  callSheets,
  calls,
  progressReports,
  progressSheets,
  projectSheets,
  projects,
  reviewSheets,
  useSheets,
  uses,
} from './service.ts'

const os = api(innovationContract)

export const innovationRoutes = os.router({
  calls: { ...registerHandlers(os.calls, calls, callSheets), take: takeHandler(os.calls, calls) },
  projects: {
    ...registerHandlers(os.projects, projects, projectSheets),
    take: takeHandler(os.projects, projects),
  },
  reviews: {
    ...registerHandlers(os.reviews, reviews, reviewSheets),
    give: os.reviews.give.handler(
      async ({ input, context }) =>
        (await giveReview(context, input)) as unknown as Review & Awaited<ReturnType<typeof giveReview>>,
    ),
  },
  progress: {
    ...registerHandlers(os.progress, progressReports, progressSheets),
    take: takeHandler(os.progress, progressReports),
  },
  uses: registerHandlers(os.uses, uses, useSheets),
})
