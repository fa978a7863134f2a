import { expect, test } from 'vitest'
import { toRefusal } from './refusal.ts'

const wording = { vi: 'Mã số thuế này đã có.', en: 'This tax code is already there.' }

test('a refusal of the server keeps its code, words and fields', () => {
  const error = {
    code: 'TAX_CODE_TAKEN',
    status: 409,
    data: { text: wording, detail: {}, fields: [{ path: 'taxCode', text: wording }] },
  }
  expect(toRefusal(error)).toMatchObject({ code: 'TAX_CODE_TAKEN', status: 409, text: wording })
  expect(toRefusal(error).fields).toEqual([{ path: 'taxCode', text: wording }])
})

test('an answer of another shape keeps its message', () => {
  const error = { code: 'MALFORMED', status: 413, data: { body: { code: 'TOO_LARGE', message: 'Quá lớn.' } } }
  expect(toRefusal(error)).toMatchObject({
    code: 'TOO_LARGE',
    status: 413,
    text: { vi: 'Quá lớn.', en: 'Quá lớn.' },
  })
})

test('a lost line says so, and anything else asks to try again', () => {
  expect(toRefusal(new TypeError('Failed to fetch')).code).toBe('OFFLINE')
  expect(toRefusal(undefined).code).toBe('UNFORESEEN')
  expect(toRefusal(new Error('x')).text.vi).toContain('Hãy thử lại')
})
