import { z } from 'zod'
import { Message, pageOf, route } from '#kernel/contract.ts'
import { keysOf } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { text } from '#kernel/text.ts'

/** Where a long work stands. */
export const workStates = {
  waiting: text('Đang chờ', 'Waiting'),
  running: text('Đang chạy', 'Running'),
  done: text('Xong', 'Done'),
  failed: text('Không làm được', 'Failed'),
  cancelled: text('Đã hủy', 'Cancelled'),
  interrupted: text('Đã gián đoạn', 'Interrupted'),
} as const

export const StartedWork = z.object({
  id: Id,
  name: z.string(),
  title: Message,
  state: z.enum(keysOf(workStates)),
  done: z.number().int(),
  total: z.number().int().nullable().describe('null while it is not known'),
  words: Message.nullable().describe('What it is doing, what came of it, or what to do after a failure'),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  file: z
    .object({ name: z.string(), size: z.number().int().describe('Bytes'), until: z.iso.datetime() })
    .nullable(),
  path: z.string().nullable().describe('The page on which the result is seen'),
  actions: z.array(z.enum(['cancel', 'repeat', 'fetch', 'undo'])),
})
export type StartedWork = z.infer<typeof StartedWork>

export const WorkQuery = z.object({
  page: z.coerce.number().int().min(1).max(1000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
export type WorkQuery = z.infer<typeof WorkQuery>

export const NewWork = z.object({
  name: z.string().max(100).describe('e.g. enterprises.sheet or enterprises.import'),
  input: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('What the work is asked; its shape goes with its name'),
  file: z.file().optional(),
})
export type NewWork = z.infer<typeof NewWork>

const tags = ['Long work']
const One = z.object({ id: Id })

export const longWorkContract = {
  list: route
    .route({
      method: 'GET',
      path: '/long-work',
      tags,
      summary: 'Own works, the latest first',
      description:
        'Poll it while something runs; it answers 304 to the ETag that it gave when nothing changed.',
    })
    .input(WorkQuery)
    .output(pageOf(StartedWork)),
  start: route
    .route({
      method: 'POST',
      path: '/long-work',
      tags,
      summary: 'Start a work that goes on after the request',
      successStatus: 202,
    })
    .input(NewWork)
    .output(StartedWork),
  get: route
    .route({ method: 'GET', path: '/long-work/{id}', tags, summary: 'How far a work has come' })
    .input(One)
    .output(StartedWork),
  cancel: route
    .route({
      method: 'POST',
      path: '/long-work/{id}/cancel',
      tags,
      summary: 'Stop a work; nothing of it stays',
    })
    .input(One)
    .output(StartedWork),
  repeat: route
    .route({
      method: 'POST',
      path: '/long-work/{id}/repeat',
      tags,
      summary: 'Start the same once more',
      successStatus: 202,
    })
    .input(One)
    .output(StartedWork),
  undo: route
    .route({ method: 'POST', path: '/long-work/{id}/undo', tags, summary: 'Take back what a work did' })
    .input(One)
    .output(StartedWork),
  file: route
    .route({ method: 'GET', path: '/long-work/{id}/file', tags, summary: 'The file that a work made' })
    .input(One)
    .output(z.file()),
}
