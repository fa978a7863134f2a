import { createHash } from 'node:crypto'
import { api } from '#platform/api.ts'
import { longWorkContract } from './contract.ts'
import type { LongWorks } from './define-long-work.ts'
import { cancelWork, getWork, listWorks, repeatWork, startWork, undoWork, workFile } from './service.ts'

const os = api(longWorkContract)

export const longWorkRoutes = (works: LongWorks) =>
  os.router({
    list: os.list.handler(async ({ context, input }) => {
      const page = await listWorks(context, works, input)
      const digest = createHash('sha256').update(JSON.stringify(page)).digest('base64url')
      context.responseHeaders.set('etag', `"${digest}"`)
      context.responseHeaders.set('cache-control', 'private, no-cache')
      return page
    }),
    start: os.start.handler(({ context, input }) => startWork(context, works, input)),
    get: os.get.handler(({ context, input }) => getWork(context, works, input.id)),
    cancel: os.cancel.handler(({ context, input }) => cancelWork(context, works, input.id)),
    repeat: os.repeat.handler(({ context, input }) => repeatWork(context, works, input.id)),
    undo: os.undo.handler(({ context, input }) => undoWork(context, works, input.id)),
    file: os.file.handler(({ context, input }) => workFile(context, works, input.id)),
  })
