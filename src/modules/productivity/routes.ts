import { registerHandlers, saveManyHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { productivityContract } from './contract.ts'
import { economicFigureSheets, economicFigures, figureShelf } from './figure-shelf.ts'

const os = api(productivityContract)

export const productivityRoutes = os.router({
  figures: {
    ...registerHandlers(os.figures, economicFigures, economicFigureSheets),
    saveMany: saveManyHandler(os.figures, figureShelf),
  },
})
