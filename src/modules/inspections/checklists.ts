import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { keysOf } from '#kernel/field.ts'
import { fitShape, readYaml } from '#modules/plan/yaml-source.ts'
import { type CheckKind, checkKinds, type Question } from './rules.ts'

const Checklists = z.strictObject({
  edition: z.string().min(1),
  verified: z.boolean(),
  checklists: z.record(
    z.enum(keysOf(checkKinds)),
    z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z0-9-]{1,20}$/),
          text: z.string().min(1).max(500),
          clause: z.string().max(200),
        }),
      )
      .min(1)
      .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, 'an id twice'),
  ),
})

const place = fileURLToPath(new URL('../../../plans/inspection-checklists.yaml', import.meta.url))
let kept: z.infer<typeof Checklists> | undefined

/**
 * The questions for a kind of check, with the edition of the template.
 * @throws Error when the file of templates does not fit its shape, naming each line
 */
export const checklistFor = (kind: CheckKind): { edition: string; questions: Question[] } => {
  if (kept === undefined) {
    const source = readYaml(basename(place), readFileSync(place, 'utf8'))
    kept = fitShape(Checklists, source)
    if (kept === undefined)
      throw new Error(source.faults.map(({ line, message }) => `${line}: ${message}`).join('; '))
  }
  return { edition: kept.edition, questions: kept.checklists[kind] }
}
