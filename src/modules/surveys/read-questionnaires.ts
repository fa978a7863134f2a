import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Fault, fitShape, readYaml } from '#modules/plan/yaml-source.ts'
import { contentFaults } from './check-content.ts'
import { Content } from './content.ts'

/** A shipped questionnaire: its code, its name and what it asks. */
export const QuestionnaireSeed = z.strictObject({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/),
  title: z.strictObject({ vi: z.string().min(1).max(300), en: z.string().min(1).max(300) }),
  content: Content,
})
export type QuestionnaireSeed = z.output<typeof QuestionnaireSeed>

const stepsOf = (path: string): (string | number)[] =>
  path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

const shipped = fileURLToPath(new URL('questionnaires', import.meta.url))

/** Reads the shipped questionnaires and says everything that is wrong with them, each with its file and line. */
export const readQuestionnaires = (
  folder = shipped,
): { questionnaires: QuestionnaireSeed[]; faults: readonly Fault[] } => {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const source = readYaml(name, readFileSync(join(folder, name), 'utf8'))
      const questionnaire = fitShape(QuestionnaireSeed, source)
      for (const { path, text } of questionnaire ? contentFaults(questionnaire.content) : [])
        source.faults.push(source.faultAt({ path: ['content', ...stepsOf(path)], message: text.en }))
      return { questionnaire, faults: source.faults }
    })
  return {
    questionnaires: read.flatMap(({ questionnaire }) => questionnaire ?? []),
    faults: read.flatMap(({ faults }) => faults),
  }
}
