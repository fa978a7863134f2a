import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { CriterionInput } from './contract.ts'

const Template = z.strictObject({
  verified: z.boolean(),
  source: z.string(),
  criteria: z.array(CriterionInput),
})

let known: z.output<typeof Template> | undefined

/** The criteria with which a new round begins, from `plans/selection-criteria.yaml`. */
export const criteriaTemplate = (): readonly CriterionInput[] => {
  known ??= Template.parse(
    parse(readFileSync(new URL('../../../plans/selection-criteria.yaml', import.meta.url), 'utf8')),
  )
  return known.criteria
}
