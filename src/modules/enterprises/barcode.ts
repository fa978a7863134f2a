import { fill, type Text, text } from '#kernel/text.ts'

/** What a GS1 number turned out to be. */
export type BarcodeCheck =
  | { readonly ok: true; readonly normalised: string }
  | { readonly ok: false; readonly reason: Text }

const lengths = [8, 12, 13, 14]

const notDigits = text(
  'Mã vạch chỉ gồm chữ số. Hãy bỏ ký tự «{found}».',
  'A barcode has digits only. Remove "{found}".',
)
const wrongLength = text(
  'Mã vạch GS1 có 8, 12, 13 hoặc 14 số; ở đây có {count} số. Hãy đối chiếu với bao bì.',
  'A GS1 barcode has 8, 12, 13 or 14 digits; here are {count}. Compare with the package.',
)
const wrongCheckDigit = text(
  'Chữ số kiểm tra (số cuối) của {code} là {found}, đúng ra phải là {expected}. Có số bị gõ nhầm: hãy đối chiếu với bao bì.',
  'The check digit (the last) of {code} is {found} but should be {expected}. A digit was mistyped: compare with the package.',
)

/** The check digit by GS1 General Specifications: from the right, digits weigh 3 and 1 in turn; it fills the sum to tens. */
const checkDigit = (body: string): number => {
  const sum = [...body].toReversed().reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 1 : 3), 0)
  return (10 - (sum % 10)) % 10
}

/** Checks a GS1 trade item number (GTIN-8, 12, 13, 14) as it was typed; spaces and hyphens are forgiven. */
export const checkBarcode = (typed: string): BarcodeCheck => {
  const code = typed.replace(/[\s-]/g, '')
  const [found] = /\D/u.exec(code) ?? []
  if (found !== undefined) return { ok: false, reason: fill(notDigits, { found }) }
  if (!lengths.includes(code.length)) return { ok: false, reason: fill(wrongLength, { count: code.length }) }
  const expected = checkDigit(code.slice(0, -1))
  const last = code.slice(-1)
  return last === String(expected)
    ? { ok: true, normalised: code }
    : { ok: false, reason: fill(wrongCheckDigit, { code, found: last, expected }) }
}
