import type { z } from 'zod'
import { Kept, registerRoutes, route, takeRoute } from '#kernel/contract.ts'
import { Call, CallInput } from './call.ts'
import { Progress, ProgressInput } from './progress.ts'
import { Project, ProjectInput } from './project.ts'
import { Opinion, Review, ReviewInput } from './review.ts'
import { Use, UseInput } from './use.ts'

const tag = 'Innovation'

const withSteps = <Row extends z.ZodRawShape, Input extends z.ZodRawShape>(
  path: `/${string}`,
  row: z.ZodObject<Row>,
  input: z.ZodObject<Input>,
) => ({ ...registerRoutes(path, tag, row, input), take: takeRoute(path, tag, row) })

export const innovationContract = {
  calls: withSteps('/innovation/calls', Call, CallInput),
  projects: withSteps('/innovation/projects', Project, ProjectInput),
  reviews: {
    ...registerRoutes('/innovation/reviews', tag, Review, ReviewInput),
    give: route
      .route({
        method: 'POST',
        path: '/innovation/reviews/{id}/give',
        tags: [tag],
        summary: 'Declare ties, or give the own opinion',
      })
      .input(Opinion)
      .output(Review.extend(Kept.shape)),
  },
  progress: withSteps('/innovation/progress', Progress, ProgressInput),
  uses: registerRoutes('/innovation/uses', tag, Use, UseInput),
}
