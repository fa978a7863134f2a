import { describe, expect, it } from 'vitest'
import { exampleReport } from './example.ts'
import { toPdf } from './pdf.ts'
import { setInType, stopCompiler } from './press.ts'

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.slice(0, 5)).toString() === '%PDF-'

describe('the PDF compiler in its own process', () => {
  it('refuses data that is no document, and goes on', async () => {
    await expect(setInType('{}')).rejects.toThrow('refused')
    expect(isPdf(await toPdf(exampleReport))).toBe(true)
  })

  it('several documents at once all come back', async () => {
    const all = await Promise.all([1, 2, 3].map((n) => toPdf({ ...exampleReport, number: `${n}` })))
    expect(all.every(isPdf)).toBe(true)
  })

  it('when the compiler comes down, the document in work is refused and the others are set by a fresh one', async () => {
    const orders = Promise.allSettled([toPdf(exampleReport), toPdf(exampleReport), toPdf(exampleReport)])
    await new Promise((resolve) => setImmediate(resolve))
    stopCompiler()
    const [first, ...others] = await orders
    expect(first).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('stopped') },
    })
    expect(others.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled'])
  })

  it('data that nests without end is refused', async () => {
    await expect(setInType('['.repeat(200_000))).rejects.toThrow()
    expect(isPdf(await toPdf(exampleReport))).toBe(true)
  })
})
