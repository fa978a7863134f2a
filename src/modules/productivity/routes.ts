import { registerHandlers, saveManyHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { productivityContract } from './contract.ts'
import { economicFigureSheets, economicFigures, figureShelf } from './figure-shelf.ts'
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
  },
})
