import { spanOf } from '#kernel/period.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { ownAgenciesOf } from '#modules/agencies/own-agencies.ts'
import { awardsMeasures } from '#modules/awards/measures.ts'
import { getPlanVersion } from '#modules/plan/service.ts'
import { supportMeasures } from '#modules/support/measures.ts'
import { trainingMeasures } from '#modules/training/measures.ts'
import { workMeasures } from '#modules/work/measures.ts'
import { countByMeasures } from '#modules/work/result-count.ts'
import type { Context } from '#platform/context.ts'
import type { DataDays, SectionFigures } from './agency-report-shapes.ts'
import { difficultySource } from './difficulty-source.ts'
import { measureSource } from './measure-source.ts'
import { drawn, type ReportSource } from './source.ts'
import type { ReportRecord, RoundRecord } from './store.ts'
import { taskSource } from './task-source.ts'

const agencyMeasures = [...trainingMeasures, ...supportMeasures, ...awardsMeasures]

/** Everything that sections of agency reports are filled from, in the order in which it stands on screen. */
const sources: readonly ReportSource[] = [
  taskSource(countByMeasures([...workMeasures, ...agencyMeasures])),
  measureSource(agencyMeasures),
  difficultySource,
]

/**
 * What the registers say for each section of an agency's report, in the order of the form: the rows of the agency, of
 * its parts and of those it took over from, and no others.
 */
export const drawFor = async (
  context: Context,
  round: RoundRecord,
  report: Pick<ReportRecord, 'agencyId'>,
): Promise<SectionFigures[]> => {
  const { document, idOf, keyOf } = await directoryOf(context.db, context.actor.province)
  const agencyKey = keyOf.get(report.agencyId) ?? ''
  const own = ownAgenciesOf(document, agencyKey, round.lastDay)
  const asked = {
    plan: await getPlanVersion(context.db, round.planVersionId),
    years: spanOf(round),
    agencyKey,
    agencies: own.flatMap((key) => idOf.get(key) ?? []),
    onDay: round.lastDay,
    data: dataOf(round) ?? undefined,
    form: round.form,
  }
  const all: SectionFigures[] = []
  for (const source of sources) all.push(...(await source.draw(context, asked)))
  return round.form.map(({ id }) => {
    const here = all.filter(({ sectionId }) => sectionId === id)
    return drawn(id, {
      figures: here.flatMap(({ figures }) => figures),
      lines: here.flatMap(({ lines }) => lines),
    })
  })
}

/** The days that the figures of a round speak of; null in a demand, which names none (decision 0011). */
export const dataOf = (
  round: Pick<RoundRecord, 'yearFrom' | 'yearTo' | 'regimeFrom' | 'regimeTo' | 'dataActualTo'>,
): DataDays | null =>
  round.dataActualTo === null
    ? null
    : {
        from: `${round.yearFrom}-01-01`,
        actualTo: round.dataActualTo,
        to: `${round.yearTo}-12-31`,
        regime: round.regimeFrom && round.regimeTo ? { from: round.regimeFrom, to: round.regimeTo } : null,
      }
