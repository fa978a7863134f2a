import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import type { ProvinceRun } from './computation/run.ts'
import { deepeningOfRun } from './deepening-of-run.ts'
import { loadRun } from './open-run.ts'
import { runWorkbook } from './run-workbook.ts'

/**
 * A run to take away: as JSON with every digit, its cells and parameters; or as a workbook whose cells are formulas.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const runDownload = async (
  context: Context,
  { id, kind }: { id: string; kind: 'json' | 'xlsx' },
): Promise<File> => {
  const { title, cells, parameters, inputHash, methodVersion, madeBy, madeAt, ...row } = await loadRun(
    context,
    id,
  )
  const outcome: ProvinceRun = JSON.parse(row.outcome)
  const name = `${title.replace(/[/\\]/g, '-')}.${kind}`
  if (kind === 'xlsx')
    return download(await runWorkbook(outcome, { title, cells, parameters }), name, mediaTypes.xlsx)
  const deepening = deepeningOfRun(outcome, parameters.mode)
  const whole = { id, title, inputHash, methodVersion, madeBy, madeAt, parameters, cells, outcome, deepening }
  return download(new TextEncoder().encode(JSON.stringify(whole, null, 2)), name, 'application/json')
}
