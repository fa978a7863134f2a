import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTaxCode } from './tax-code.ts'

test.each(['0100109106', '0300588569', '0100107518', '2000393273', '2000103908'])(
  '%s is an enterprise',
  (code) => {
    expect(checkTaxCode(code)).toEqual({ ok: true, kind: 'enterprise', normalised: code })
  },
)

test('a branch is kept with its hyphen, however it was typed', () => {
  const branch = { ok: true, kind: 'branch', normalised: '2000393273-001' }
  for (const typed of ['2000393273-001', '2000393273001', ' 2000 393 273 - 001 ', '2000393273.001'])
    expect(checkTaxCode(typed)).toEqual(branch)
})

test('twelve digits are the personal number of a household', () => {
  expect(checkTaxCode('096090001234')).toEqual({ ok: true, kind: 'household', normalised: '096090001234' })
})

test('a wrong check digit is explained with the right one', () => {
  const check = checkTaxCode('0100109107')
  expect(check.ok ? '' : check.reason.vi).toContain('là 7, đúng ra phải là 6')
  expect(check.ok ? '' : check.reason.en).toContain('is 7 but should be 6')
})

test('a sum that 11 divides has no check digit: it warns and passes', () => {
  for (const code of ['0000000000', '0000000001']) {
    const check = checkTaxCode(code)
    expect(check.ok && check.warning?.vi).toContain(code)
  }
})

test('a leading zero that Excel dropped is guessed but not put back', () => {
  const check = checkTaxCode('100109106')
  expect(check.ok ? '' : check.reason.vi).toContain('0100109106')
})

test.each([
  ['', 'Hãy nhập'],
  ['01001O9106', '«O»'],
  ['12345', '5 số'],
  ['01001091061', '11 số'],
])('%j is refused and the reason says why', (typed, part) => {
  const check = checkTaxCode(typed)
  expect(check.ok).toBe(false)
  expect(check.ok ? '' : check.reason.vi).toContain(part)
})

test('of ten last digits one passes, or all do with a warning', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{9}$/), (root) => {
      const checks = Array.from({ length: 10 }, (_, last) => checkTaxCode(root + last))
      const passed = checks.filter((check) => check.ok)
      const warned = passed.filter((check) => check.warning)
      expect([passed.length, warned.length]).toEqual(warned.length > 0 ? [10, 10] : [1, 0])
    }),
  )
})

test('one mistyped digit is always noticed unless there is no check digit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{10}$/), fc.nat(9), fc.nat(9), (code, at, digit) => {
      const typo = code.slice(0, at) + digit + code.slice(at + 1)
      const [right, wrong] = [checkTaxCode(code), checkTaxCode(typo)]
      fc.pre(typo !== code && right.ok && !right.warning)
      expect(!wrong.ok || wrong.warning !== undefined).toBe(true)
    }),
  )
})
