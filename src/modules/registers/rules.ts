import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { nfc } from '#kernel/vietnamese/unicode.ts'
import type { Shelf, Values } from './shelf.ts'

export const registerRefusals = defineRefusals({
  ALREADY_REMOVED: {
    status: 409,
    vi: 'Dòng này đã bị xóa. Hãy khôi phục trước khi sửa.',
    en: 'This row was removed. Bring it back before changing it.',
  },
  ENDED: {
    status: 409,
    vi: 'Hồ sơ đang ở trạng thái «{state}» nên không sửa được nữa.',
    en: 'The record is in the state "{state}" and can no longer be changed.',
  },
  ALREADY_THERE: {
    status: 409,
    vi: 'Đã có một dòng khác như vậy. Hãy tìm và sửa dòng đó.',
    en: 'There is another row like it already. Find it and change that one.',
  },
  NOT_ALL_GOOD: {
    status: 422,
    vi: 'Có {count} dòng lỗi nên chưa ghi dòng nào. Hãy sửa tệp, hoặc chọn chỉ ghi các dòng đúng.',
    en: '{count} rows are at fault, so nothing was written. Mend the file, or choose to write only the good rows.',
  },
  NO_SUCH_SHEET: {
    status: 422,
    vi: 'Tệp không có trang tính «{sheet}». Hãy chọn lại trang tính.',
    en: 'The file has no sheet "{sheet}". Choose the sheet again.',
  },
  NOT_YOURS: {
    status: 403,
    vi: 'Dòng này đã có và do cơ quan khác giữ, nên bạn không sửa được. Hãy bỏ dòng này khỏi tệp.',
    en: 'This row exists and is kept by another agency, so you cannot change it. Leave it out of the file.',
  },
  NO_AGENCY: {
    status: 403,
    vi: 'Tài khoản của bạn chưa thuộc cơ quan nào nên chưa nhập được dữ liệu. Hãy liên hệ quản trị viên.',
    en: 'Your account belongs to no agency yet, so it cannot enter rows. Ask the administrator.',
  },
})

/** The columns by which a row is found, from the words of its shelf. */
export const searchColumns = <I>(
  shelf: Shelf<I>,
  values: Values,
): { searchKey: string; searchText: string } => {
  const words = shelf.words(values).filter((word): word is string => Boolean(word))
  return { searchKey: words.map(searchKey).join(' '), searchText: nfc(words.join(' ')).toLowerCase() }
}

/** Whether a row is in a final state of its life-cycle. */
export const isEnded = <I>({ workflow }: Shelf<I>, row: Values): boolean =>
  workflow?.states[String(row.state)]?.final === true

/** @throws Refusal ENDED for a row in a final state */
export const refuseEnded = <I>(shelf: Shelf<I>, row: Values): void =>
  refuseIf(isEnded(shelf, row), registerRefusals.ENDED, {
    state: shelf.workflow?.states[String(row.state)]?.label.vi ?? '',
  })
