import { z } from 'zod'
import { route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'

const Year = z.number().int().min(1900).max(2200)
const words = (most: number) => z.string().trim().max(most)

export const RunChoice = z.object({
  id: Id,
  runId: Id,
  territory: z.string(),
  from: Year,
  to: Year,
  kind: z.enum(['estimate', 'final']),
  reason: z.string(),
  chosenBy: z.string(),
  chosenAt: z.iso.datetime(),
  revokedBy: z.string().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  revokedReason: z.string().nullable(),
})
export type RunChoice = z.infer<typeof RunChoice>

export const NewChoice = z.object({
  runId: Id,
  territory: words(200).min(1).describe('Written as in the register of economic figures'),
  from: Year,
  to: Year.describe('From and to are a period that the run reports'),
  kind: RunChoice.shape.kind,
  reason: words(2000),
})
export type NewChoice = z.output<typeof NewChoice>

const tags = ['TFP']
const path = '/productivity/choices'

export const choiceContract = {
  ofRun: route
    .route({ method: 'GET', path, tags, summary: 'Choices of a run, the latest first, revoked ones too' })
    .input(z.object({ runId: Id }))
    .output(
      z.object({
        choices: z.array(RunChoice),
        actions: z.array(z.enum(['choose', 'revoke', 'remove'])),
      }),
    ),
  choose: route
    .route({
      method: 'POST',
      path,
      tags,
      summary: 'Take labour productivity and TFP of some years from a run',
      successStatus: 201,
    })
    .input(NewChoice)
    .output(RunChoice),
  revoke: route
    .route({ method: 'POST', path: `${path}/{id}/revoke`, tags, summary: 'Take a choice back' })
    .input(z.object({ id: Id, reason: words(2000) }))
    .output(RunChoice),
}
