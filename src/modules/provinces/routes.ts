import { api } from '#platform/api.ts'
import { provincesContract } from './contract.ts'
import { nationalBoard, nationalReport } from './national-board.ts'
import { addProvince, type Composed, listProvinces } from './service.ts'

const os = api(provincesContract)

export const provincesRoutes = (composed: Composed) =>
  os.router({
    list: os.list.handler(({ context }) => listProvinces(context)),
    add: os.add.handler(({ context, input }) => addProvince(context, composed, input)),
    board: os.board.handler(({ context, input }) => nationalBoard(context, input)),
    report: os.report.handler(({ context, input }) => nationalReport(context, input)),
  })
