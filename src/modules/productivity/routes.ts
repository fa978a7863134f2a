import { registerHandlers, saveManyHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { choicesOfRun, chooseRun, removeRun, revokeChoice } from './choose-run.ts'
import { productivityContract } from './contract.ts'
import { economicFigureSheets, economicFigures, figureShelf } from './figure-shelf.ts'
import { runDownload } from './run-download.ts'
import { getRun, listRuns, makeRun, repeatRun } from './stored-runs.ts'

const os = api(productivityContract)

export const productivityRoutes = os.router({
  figures: {
    ...registerHandlers(os.figures, economicFigures, economicFigureSheets),
    saveMany: saveManyHandler(os.figures, figureShelf),
  },
  runs: {
    list: os.runs.list.handler(({ input, context }) => listRuns(context, input)),
    get: os.runs.get.handler(({ input, context }) => getRun(context, input.id)),
    make: os.runs.make.handler(({ input, context }) => makeRun(context, input)),
    repeat: os.runs.repeat.handler(({ input, context }) => repeatRun(context, input.id)),
    file: os.runs.file.handler(({ input, context }) => runDownload(context, input)),
    remove: os.runs.remove.handler(({ input, context }) => removeRun(context, input)),
  },
  choices: {
    ofRun: os.choices.ofRun.handler(({ input, context }) => choicesOfRun(context, input.runId)),
    choose: os.choices.choose.handler(({ input, context }) => chooseRun(context, input)),
    revoke: os.choices.revoke.handler(({ input, context }) => revokeChoice(context, input)),
  },
})
