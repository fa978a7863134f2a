import { type ChildProcess, fork } from 'node:child_process'

export interface Order {
  readonly id: number
  /** JSON that the template reads. */
  readonly input: string
  /** Source of another template than that of official documents. */
  readonly template?: string | undefined
}
export type Answer = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly failure: string })

interface Waiting {
  readonly order: Order
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** Longer than any document takes; a compiler that needs more is stopped. */
const patience = 60_000

/** Orders in the order of sending; the compiler answers them one by one, so the first is the one in work. */
const waiting = new Map<number, Waiting>()
let worker: ChildProcess | undefined
let lastId = 0
let timer: NodeJS.Timeout | undefined

/** Watches the order in work, and lets this process end when nothing is in work. */
const watch = (): void => {
  clearTimeout(timer)
  const current = worker
  if (waiting.size === 0) {
    current?.unref()
    current?.channel?.unref()
    return
  }
  timer = setTimeout(() => current?.kill('SIGKILL'), patience)
  current?.ref()
  current?.channel?.ref()
}

const take = (answer: Answer): void => {
  const order = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('bytes' in answer) order?.resolve(answer.bytes)
  else order?.reject(new Error(`the PDF compiler refused the document: ${answer.failure}`))
  watch()
}

const start = (): ChildProcess => {
  const child = fork(new URL('./press-worker.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [],
  })
  child.on('message', (answer: Answer) => take(answer))
  child.on('error', () => child.kill('SIGKILL'))
  child.on('exit', () => {
    if (worker === child) worker = undefined
    const [first, ...others] = waiting.values()
    if (first === undefined) return
    waiting.delete(first.order.id)
    first.reject(new Error('the PDF compiler stopped on this document'))
    for (const other of others) send(other.order)
    watch()
  })
  return child
}

const send = (order: Order): void => {
  worker ??= start()
  worker.send(order)
}

/**
 * Sets the data in type with the template of official documents, or with another one, and gives the PDF. The template
 * reads the data as JSON from `sys.inputs.document`; it is ours, the data is not. The compiler is native code that can abort, so it runs
 * in a process of its own: an abort refuses the one document at fault, the others are sent to a fresh compiler.
 */
export const setInType = (input: string, template?: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    lastId += 1
    const order = { id: lastId, input, template }
    waiting.set(order.id, { order, resolve, reject })
    send(order)
    watch()
  })

/** Ends the compiler: the document in work is refused, the next one starts a fresh compiler. For shutdown and tests. */
export const stopCompiler = (): void => {
  worker?.kill('SIGKILL')
}
