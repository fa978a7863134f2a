import { api } from '#platform/api.ts'
import { boardSheet, rowsSheet } from './board-sheet.ts'
import { resultsContract } from './contract.ts'
import { countedRows } from './counted-rows.ts'
import type { Measures } from './judge-plan.ts'
import { targetsBoard } from './service.ts'
import { confirmFinal, stateEstimate, withdrawStated } from './stated-figures.ts'

const os = api(resultsContract)

export const resultsRoutes = (measures: Measures) =>
  os.router({
    board: os.board.handler(({ context, input }) => targetsBoard(context, measures, input)),
    boardSheet: os.boardSheet.handler(({ context, input }) => boardSheet(context, measures, input)),
    rows: os.rows.handler(({ context, input }) => countedRows(context, measures, input)),
    rowsSheet: os.rowsSheet.handler(({ context, input }) => rowsSheet(context, measures, input)),
    stateEstimate: os.stateEstimate.handler(({ context, input }) => stateEstimate(context, measures, input)),
    confirmFinal: os.confirmFinal.handler(({ context, input }) => confirmFinal(context, measures, input)),
    withdrawStated: os.withdrawStated.handler(({ context, input }) => withdrawStated(context, input)),
  })
