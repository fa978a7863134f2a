import { defineRefusals, Refusal } from '#kernel/refusal.ts'
import type { Text } from '#kernel/text.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'

export const enterpriseRefusals = defineRefusals({
  TAX_CODE_MISSING: {
    status: 422,
    vi: 'Loại hình này phải có mã số thuế.',
    en: 'This kind of enterprise needs a tax code.',
  },
  TAX_CODE_TAKEN: {
    status: 409,
    vi: 'Mã số thuế này đã có: {name}. Hãy mở doanh nghiệp đó thay vì thêm mới.',
    en: 'This tax code is already there: {name}. Open that enterprise instead of adding it again.',
  },
  VSIC_UNKNOWN: {
    status: 422,
    vi: 'Không có mã ngành này. Hãy chọn mã kèm phiên bản VSIC (2018 hoặc 2025), vì cùng một chữ cái có nghĩa khác nhau.',
    en: 'There is no such activity. Choose the code with its version of VSIC (2018 or 2025): the same letter means different things.',
  },
  PLACE_UNKNOWN: {
    status: 422,
    vi: 'Không có xã, phường này. Hãy chọn trong danh sách.',
    en: 'There is no such commune. Choose one from the list.',
  },
  ENTERPRISE_UNKNOWN: {
    status: 422,
    vi: 'Chưa có doanh nghiệp này trong danh bạ. Hãy thêm doanh nghiệp trước.',
    en: 'This enterprise is not in the register yet. Add it first.',
  },
  OCOP_INCOMPLETE: {
    status: 422,
    vi: 'Sản phẩm OCOP phải ghi hạng sao, ngày công nhận và ngày hết hạn.',
    en: 'An OCOP product needs its stars, the day of its certificate and the last day.',
  },
  ENDS_BEFORE_START: {
    status: 422,
    vi: 'Ngày cuối phải sau ngày đầu.',
    en: 'The last day must come after the first.',
  },
  BARCODE_TAKEN: {
    status: 409,
    vi: 'Mã vạch này đã thuộc sản phẩm «{name}». Hãy đối chiếu với bao bì.',
    en: 'This barcode already belongs to the product "{name}". Compare with the package.',
  },
  SCHEME_MISSING: {
    status: 422,
    vi: 'Hãy chọn tiêu chuẩn trong danh mục, hoặc ghi tên chứng nhận.',
    en: 'Choose a standard from the catalogue, or name the scheme.',
  },
  CERTIFICATE_TAKEN: {
    status: 409,
    vi: 'Đã có chứng nhận số này của nơi cấp này. Hãy mở chứng nhận đó.',
    en: 'There is a certificate of this number and issuer already. Open that one.',
  },
  STANDARD_TAKEN: {
    status: 409,
    vi: 'Doanh nghiệp đã có tiêu chuẩn cơ sở số hiệu này. Hãy mở tiêu chuẩn đó.',
    en: 'The enterprise has an own standard of this number already. Open that one.',
  },
  FIGURE_TAKEN: {
    status: 409,
    vi: 'Đã có số liệu năm {year} của doanh nghiệp này. Hãy mở và sửa dòng đó.',
    en: 'There are figures of this enterprise for {year} already. Open and change that row.',
  },
  FIGURE_IN_FUTURE: {
    status: 422,
    vi: 'Năm {year} chưa đến. Hãy ghi lại năm.',
    en: 'The year {year} has not come yet. Give the year again.',
  },
  SAME_RECORD: {
    status: 422,
    vi: 'Hãy chọn hai doanh nghiệp khác nhau.',
    en: 'Choose two different enterprises.',
  },
  MERGE_COLLIDES: {
    status: 409,
    vi: 'Hai doanh nghiệp có hai dòng trùng nhau trong một sổ khác ({register}). Hãy mở sổ đó, bỏ một dòng rồi gộp lại.',
    en: 'Both enterprises have the same row in another register ({register}). Open it, remove one of the two, then merge again.',
  },
  MERGED: {
    status: 409,
    vi: 'Doanh nghiệp này đã gộp vào doanh nghiệp khác. Muốn tách lại, hãy hoàn tác lần gộp.',
    en: 'This enterprise was merged into another. To part them, take the merge back.',
  },
  FIGURE_EMPTY: {
    status: 422,
    vi: 'Hãy ghi ít nhất một số liệu của năm.',
    en: 'Give at least one figure of the year.',
  },
})

/** The refusal that explains what is wrong with a tax code. */
export const taxCodeRefusal = (reason: Text): Refusal =>
  new Refusal({ code: 'TAX_CODE_WRONG', status: 422, text: reason }, {}, 'taxCode')

/** The refusal that explains what is wrong with a barcode. */
export const barcodeRefusal = (reason: Text): Refusal =>
  new Refusal({ code: 'BARCODE_WRONG', status: 422, text: reason }, {}, 'barcode')

// What says only the kind of a body; two names that differ in nothing else are the same.
const kindWords =
  /\b(?:cong ty|cty|tnhh|trach nhiem huu han|mot thanh vien|hai thanh vien|mtv|1tv|2tv|co phan|cp|doanh nghiep|tu nhan|dntn|hop tac xa|htx|lien hiep|to hop tac|tht|ho kinh doanh|hkd|co so|cs|chi nhanh|cn)\b/g

/** A name without accents and without the words that say only the kind of a body, by which doubles are found. */
export const nameKeyOf = (name: string): string => {
  const whole = searchKey(name)
  const bare = whole.replace(kindWords, ' ').replace(/\s+/g, ' ').trim()
  return bare === '' ? whole : bare
}
