import { z } from 'zod'
import { Reference, route } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { assessmentWorkflow } from './assessment-workflow.ts'

export const Recommendation = z.object({
  id: Id,
  words: z.string(),
  agency: Reference.describe('Who is to lead it'),
  row: z.string().describe('The row of the annex of the plan under which it stands'),
  dueOn: CalendarDate,
  task: Id.nullable().describe('The task that it became'),
})
export type Recommendation = z.infer<typeof Recommendation>

export const Assessment = z.object({
  version: z.number().int().describe('0 while nothing was written yet'),
  state: z.enum(keysOf(assessmentWorkflow.states)),
  sources: z.string(),
  conclusions: z.string(),
  recommendations: z.array(Recommendation),
  writtenBy: z.string().nullable(),
  submittedByName: z.string().nullable(),
  returnedReason: z.string().nullable(),
  signedByName: z.string().nullable(),
  number: z.string().nullable(),
  documentDate: CalendarDate.nullable(),
  actions: z.array(z.enum(['write', 'make-task', ...keysOf(assessmentWorkflow.steps)])),
})
export type Assessment = z.infer<typeof Assessment>

const words = (most: number) => z.string().trim().max(most).normalize('NFC')
const Change = z.object({ id: Id.describe('The run'), version: z.number().int().min(0) })

/** What an officer writes beside the figures of a run. */
export const AssessmentWords = z.object({
  sources: words(4000).default(''),
  conclusions: words(10_000).default(''),
})
export type AssessmentWords = z.output<typeof AssessmentWords>

export const RecommendationInput = z.object({
  words: words(1000).min(1),
  agency: z.uuid(),
  row: z.string().min(1).max(20),
  dueOn: CalendarDate,
})
export type RecommendationInput = z.infer<typeof RecommendationInput>

export const WriteAssessment = Change.extend(AssessmentWords.shape)
export type WriteAssessment = z.output<typeof WriteAssessment>
export const PutRecommendation = Change.extend({
  ...RecommendationInput.shape,
  recommendation: Id.nullish().describe('The one to change; a new one when left out'),
})
export type PutRecommendation = z.infer<typeof PutRecommendation>
export const DropRecommendation = Change.extend({ recommendation: Id })
export type DropRecommendation = z.infer<typeof DropRecommendation>
export const StepAssessment = Change.extend({
  step: z.enum(keysOf(assessmentWorkflow.steps)),
  reason: words(2000).default(''),
  ordinal: z.number().int().min(1).max(99_999).optional().describe('A number that the registry gave already'),
})
export type StepAssessment = z.output<typeof StepAssessment>

const tags = ['TFP']
const path = '/productivity/runs/{id}/assessment' as const

export const assessmentContract = {
  get: route
    .route({ method: 'GET', path, tags, summary: 'The assessment report on a run, blank at first' })
    .input(z.object({ id: Id }))
    .output(Assessment),
  write: route
    .route({ method: 'PUT', path, tags, summary: 'Keep sources and conclusions' })
    .input(WriteAssessment)
    .output(Assessment),
  recommend: route
    .route({
      method: 'POST',
      path: `${path}/recommendations`,
      tags,
      summary: 'Recommend a measure, or change one',
    })
    .input(PutRecommendation)
    .output(Assessment),
  drop: route
    .route({ method: 'POST', path: `${path}/drop`, tags, summary: 'Leave a recommendation out again' })
    .input(DropRecommendation)
    .output(Assessment),
  step: route
    .route({ method: 'POST', path: `${path}/step`, tags, summary: 'Submit, return or sign' })
    .input(StepAssessment)
    .output(Assessment),
  makeTask: route
    .route({
      method: 'POST',
      path: `${path}/task`,
      tags,
      summary: 'Make a recommendation of the signed report a task',
    })
    .input(z.object({ id: Id, recommendation: Id }))
    .output(Assessment),
  file: route
    .route({
      method: 'GET',
      path: `${path}/file`,
      tags,
      summary: 'The report by Decree 30/2020, as Word or PDF',
    })
    .input(z.object({ id: Id, kind: z.enum(['docx', 'pdf']) }))
    .output(z.file()),
}
