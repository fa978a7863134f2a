import { defineRefusals, Refusal } from '#kernel/refusal.ts'
import type { Text } from '#kernel/text.ts'

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
})

/** The refusal that explains what is wrong with a tax code. */
export const taxCodeRefusal = (reason: Text): Refusal =>
  new Refusal({ code: 'TAX_CODE_WRONG', status: 422, text: reason }, {}, 'taxCode')
