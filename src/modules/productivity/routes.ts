import { registerHandlers, saveManyHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { assessmentFile } from './assessment-document.ts'
import { checkFile } from './check-file.ts'
import { choicesOfRun, chooseRun, revokeChoice } from './choose-run.ts'
import { compareRuns } from './compare-runs.ts'
import { productivityContract } from './contract.ts'
import { examineRun } from './examine-run.ts'
import { economicFigureSheets, economicFigures, figureShelf } from './figure-shelf.ts'
import { failedCells, importWorkbook } from './import-series.ts'
import { listLinks, recordLinks, revokeLink } from './link-series.ts'
import { getSeries, listSeries, standingTable } from './list-series.ts'
import { publishedResults } from './published-results.ts'
import { makeTaskOf } from './recommendation-task.ts'
import { runDownload } from './run-download.ts'
import { checkSeriesRun, makeRunOfSeries } from './run-of-series.ts'
import { removeRun } from './run-use.ts'
import { checkSeries, saveSeries } from './save-series.ts'
import { scenarioOfRun } from './scenario-of-run.ts'
import { seriesWorkbook } from './series-workbook.ts'
import { stepAssessment } from './sign-assessment.ts'
import { getRun, listRuns, makeRun, repeatRun } from './stored-runs.ts'
import { dropRecommendation, getAssessment, recommend, writeAssessment } from './write-assessment.ts'

const os = api(productivityContract)

/** Routes of economic figures, runs and the reports on them; papers get their numbers from the register of outgoing documents. */
export const productivityRoutes = os.router({
  figures: {
    ...registerHandlers(os.figures, economicFigures, economicFigureSheets),
    saveMany: saveManyHandler(os.figures, figureShelf),
  },
  runs: {
    list: os.runs.list.handler(({ input, context }) => listRuns(context, input)),
    get: os.runs.get.handler(({ input, context }) => getRun(context, input.id)),
    make: os.runs.make.handler(({ input, context }) => makeRun(context, input)),
    examine: os.runs.examine.handler(({ input, context }) => examineRun(context, input.id)),
    scenario: os.runs.scenario.handler(({ input, context }) => scenarioOfRun(context, input)),
    compare: os.runs.compare.handler(({ input, context }) => compareRuns(context, input)),
    check: os.runs.check.handler(({ input, context }) => checkFile(context, input)),
    published: os.runs.published.handler(({ context }) => publishedResults(context)),
    makeOfSeries: os.runs.makeOfSeries.handler(({ input, context }) => makeRunOfSeries(context, input)),
    checkSeries: os.runs.checkSeries.handler(({ input, context }) => checkSeriesRun(context, input)),
    repeat: os.runs.repeat.handler(({ input, context }) => repeatRun(context, input.id)),
    file: os.runs.file.handler(({ input, context }) => runDownload(context, input)),
    remove: os.runs.remove.handler(({ input, context }) => removeRun(context, input)),
  },
  series: {
    list: os.series.list.handler(({ input, context }) => listSeries(context, input)),
    get: os.series.get.handler(({ input, context }) => getSeries(context, input.id)),
    table: os.series.table.handler(({ input, context }) => standingTable(context, input)),
    check: os.series.check.handler(({ input, context }) => checkSeries(context, input)),
    save: os.series.save.handler(({ input, context }) => saveSeries(context, input)),
    links: {
      list: os.series.links.list.handler(({ context }) => listLinks(context)),
      record: os.series.links.record.handler(({ input, context }) => recordLinks(context, input)),
      revoke: os.series.links.revoke.handler(({ input, context }) => revokeLink(context, input)),
    },
    workbook: os.series.workbook.handler(({ input, context }) => seriesWorkbook(context, input)),
    importWorkbook: os.series.importWorkbook.handler(({ input, context }) => importWorkbook(context, input)),
    failedCells: os.series.failedCells.handler(({ input, context }) => failedCells(context, input)),
  },
  choices: {
    ofRun: os.choices.ofRun.handler(({ input, context }) => choicesOfRun(context, input.runId)),
    choose: os.choices.choose.handler(({ input, context }) => chooseRun(context, input)),
    revoke: os.choices.revoke.handler(({ input, context }) => revokeChoice(context, input)),
  },
  assessments: {
    get: os.assessments.get.handler(({ input, context }) => getAssessment(context, input.id)),
    write: os.assessments.write.handler(({ input, context }) => writeAssessment(context, input)),
    recommend: os.assessments.recommend.handler(({ input, context }) => recommend(context, input)),
    drop: os.assessments.drop.handler(({ input, context }) => dropRecommendation(context, input)),
    step: os.assessments.step.handler(({ input, context }) => stepAssessment(context, input)),
    makeTask: os.assessments.makeTask.handler(({ input, context }) => makeTaskOf(context, input)),
    file: os.assessments.file.handler(({ input, context }) => assessmentFile(context, input)),
  },
})
