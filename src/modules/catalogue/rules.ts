import { defineRefusals } from '#kernel/refusal.ts'

/** How an edition of a solution is called: `ISO 22000:2018`, or `5S` where there are no editions. */
export const solutionName = ({ code, edition }: { code: string; edition: string }): string =>
  edition === '' ? code : `${code}:${edition}`

export const catalogueRefusals = defineRefusals({
  SOLUTION_TAKEN: {
    status: 409,
    vi: 'Danh mục đã có {name}. Hãy mở dòng đó, hoặc ghi phiên bản khác.',
    en: 'The catalogue already has {name}. Open that row, or give another edition.',
  },
  WITHDRAWN_TOO_EARLY: {
    status: 422,
    vi: 'Ngày hết hiệu lực phải sau ngày có hiệu lực.',
    en: 'The day of withdrawal must come after the day from which it is valid.',
  },
  REPLACED_BY_ITSELF: {
    status: 422,
    vi: 'Một giải pháp không tự thay chính nó. Hãy chọn phiên bản mới.',
    en: 'A solution cannot replace itself. Choose the new edition.',
  },
  SOLUTION_UNKNOWN: {
    status: 422,
    vi: 'Chưa có giải pháp này trong danh mục. Hãy chọn lại, hoặc thêm vào danh mục trước.',
    en: 'This solution is not in the catalogue yet. Choose again, or add it first.',
  },
})
