import { fill, type Text, text } from '../text.ts'

export type TaxCodeKind = 'enterprise' | 'branch' | 'household'

/** What a tax code turned out to be; a warning is shown but does not stop anybody. */
export type TaxCodeCheck =
  | { readonly ok: true; readonly kind: TaxCodeKind; readonly normalised: string; readonly warning?: Text }
  | { readonly ok: false; readonly reason: Text }

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const

const empty = text('Hãy nhập mã số thuế.', 'Please give the tax code.')
const notDigits = text(
  'Mã số thuế chỉ gồm chữ số (chi nhánh thêm dấu gạch ngang trước 3 số cuối). Hãy bỏ ký tự «{found}».',
  'A tax code has digits only (a branch has a hyphen before its last 3). Remove "{found}".',
)
const wrongLength = text(
  'Mã số thuế phải có 10 số (doanh nghiệp), 13 số dạng NNNNNNNNNN-NNN (chi nhánh) hoặc 12 số (hộ, cá nhân); ở đây có {count} số.',
  'A tax code has 10 digits (enterprise), 13 as NNNNNNNNNN-NNN (branch) or 12 (household, person); here are {count}.',
)
const lostZero = text(
  'Mã số thuế có {count} số, có lẽ Excel đã bỏ số 0 ở đầu. Nếu đúng là {guess} thì hãy nhập lại.',
  'This tax code has {count} digits; Excel may have dropped the leading 0. If {guess} is right, enter that.',
)
const wrongCheckDigit = text(
  'Chữ số kiểm tra (số thứ 10) của {code} là {found}, đúng ra phải là {expected}. Có số bị gõ nhầm: hãy đối chiếu với giấy đăng ký doanh nghiệp.',
  'The check digit (the 10th) of {code} is {found} but should be {expected}. A digit was mistyped: compare with the registration certificate.',
)
const noCheckDigit = text(
  'Mã số thuế {code} không có chữ số kiểm tra hợp lệ (tổng chia hết cho 11). Mã như vậy thường không được cấp: hãy đối chiếu với giấy đăng ký.',
  'Tax code {code} has no valid check digit (its sum divides by 11). Such codes are usually not issued: compare with the certificate.',
)

/** The check digit of the first nine digits: 10 − Σ mod 11; 10 means that there is none. */
const checkDigit = (digits: string): number =>
  10 - (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11)

const no = (reason: Text, places: Record<string, string | number> = {}): TaxCodeCheck => ({
  ok: false,
  reason: fill(reason, places),
})

const withCheckDigit = (root: string, kind: TaxCodeKind, normalised: string): TaxCodeCheck => {
  const expected = checkDigit(root)
  if (expected === 10) return { ok: true, kind, normalised, warning: fill(noCheckDigit, { code: root }) }
  const found = root.slice(9)
  return found === String(expected)
    ? { ok: true, kind, normalised }
    : no(wrongCheckDigit, { code: root, found, expected })
}

/**
 * Checks a Vietnamese tax code (mã số thuế) as it was typed; spaces, dots and hyphens between digits are forgiven. Ten digits are an
 * enterprise and thirteen a branch, with check digit N10 = 10 − (31·N1 + 29·N2 + 23·N3 + 19·N4 + 17·N5 + 13·N6 + 7·N7 + 5·N8
 * + 3·N9) mod 11; a sum that 11 divides has no check digit and only warns. Twelve digits are the personal
 * number of a household or person. `normalised` is how it is kept: digits, and the hyphen of a branch.
 */
export const checkTaxCode = (typed: string): TaxCodeCheck => {
  const bare = typed.replace(/[\s.]/g, '')
  if (bare === '') return no(empty)
  const [found] = /[^\d-]/u.exec(bare) ?? []
  if (found !== undefined) return no(notDigits, { found })
  const digits = bare.replaceAll('-', '')
  const [, root, branch] = /^(\d{10})(\d{3})?$/.exec(digits) ?? []
  if (root !== undefined && branch !== undefined) return withCheckDigit(root, 'branch', `${root}-${branch}`)
  if (root !== undefined) return withCheckDigit(root, 'enterprise', root)
  if (/^\d{12}$/.test(digits)) return { ok: true, kind: 'household', normalised: digits }
  const guess = `0${digits}`
  const mayHaveLostZero = guess.length === 10 && checkDigit(guess) === Number(guess.slice(9))
  return mayHaveLostZero
    ? no(lostZero, { count: digits.length, guess })
    : no(wrongLength, { count: digits.length })
}
