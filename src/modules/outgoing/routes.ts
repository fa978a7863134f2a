import { api } from '#platform/api.ts'
import { outgoingContract } from './contract.ts'
import { listOutgoing, noteTransfer, outgoingSheet } from './service.ts'

const os = api(outgoingContract)

export const outgoingRoutes = os.router({
  list: os.list.handler(({ context, input }) => listOutgoing(context, input)),
  sheet: os.sheet.handler(({ context, input }) => outgoingSheet(context, input)),
  transfer: os.transfer.handler(({ context, input }) => noteTransfer(context, input)),
})
