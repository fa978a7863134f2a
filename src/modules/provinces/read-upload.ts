import { unzipSync } from 'fflate'
import { Refusal } from '#kernel/refusal.ts'
import { type PlanFolder, planFiles, readPlanTexts } from '#modules/plan/read-plan.ts'
import { provinceRefusals } from './rules.ts'

const largestFile = 8 * 1024 * 1024
const shownFaults = 5

const fileIn = (path: string) => planFiles.find((file) => path === file || path.endsWith(`/${file}`))

const textsIn = (bytes: Uint8Array): Partial<Record<(typeof planFiles)[number], string>> => {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => fileIn(name) !== undefined && originalSize <= largestFile,
    })
    const decoder = new TextDecoder('utf-8', { fatal: true })
    return Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [fileIn(name), decoder.decode(part)]),
    )
  } catch {
    throw new Refusal(provinceRefusals.NOT_A_PLAN_FOLDER, {}, 'file')
  }
}

/**
 * Reads a zipped plan folder that must be free of faults.
 * @throws Refusal NOT_A_PLAN_FOLDER, PLAN_HAS_FAULTS naming the first ones by file and line
 */
export const readPlanUpload = (bytes: Uint8Array, measures: readonly string[]) => {
  const texts = textsIn(bytes)
  if (Object.keys(texts).length === 0) throw new Refusal(provinceRefusals.NOT_A_PLAN_FOLDER, {}, 'file')
  const { plan, agencies, places, faults }: PlanFolder = readPlanTexts(texts, measures)
  if (faults.length > 0 || !plan || !agencies || !places) {
    const first = faults.slice(0, shownFaults)
    const named = first.map(({ file, line, path, message }) => `${file}:${line} ${path} ${message}`)
    throw new Refusal(
      provinceRefusals.PLAN_HAS_FAULTS,
      { count: faults.length, faults: named.join('; ') },
      'file',
    )
  }
  return { plan, agencies, places }
}
