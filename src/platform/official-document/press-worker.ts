import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Answer, Order } from './press.ts'
import { tinosFaces } from './tinos.ts'

// The process that `press.ts` starts: it holds the compiler and its fonts, and answers one order after another.
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: tinosFaces() }] })
const official = readFileSync(new URL('./official-document.typ', import.meta.url), 'utf8')

const answer = ({ id, input, template = official }: Order): Answer => {
  try {
    const bytes = compiler.pdf({ mainFileContent: template, inputs: { document: input } })
    compiler.evictCache(0)
    return { id, bytes: new Uint8Array(bytes) }
  } catch (error) {
    return { id, failure: String(error) }
  }
}

process.on('message', (order: Order) => process.send?.(answer(order)))
