import { registerHandlers } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { difficultiesContract } from './contract.ts'
import { commentOn, difficulties, difficultySheets, stepsOn, takeStep } from './service.ts'

const os = api(difficultiesContract)

export const difficultiesRoutes = os.router({
  ...registerHandlers(os, difficulties, difficultySheets),
  steps: os.steps.handler(({ context, input }) => stepsOn(context, input.id)),
  step: os.step.handler(async ({ context, input }) => {
    await takeStep(context, input)
    return { steps: await stepsOn(context, input.id) }
  }),
  comment: os.comment.handler(async ({ context, input }) => {
    await commentOn(context, input)
    return { steps: await stepsOn(context, input.id) }
  }),
})
