import { defineRefusals } from '#kernel/refusal.ts'

export const outgoingRefusals = defineRefusals({
  NUMBER_TAKEN: {
    status: 409,
    vi: 'Số {number} năm {year} đã dùng cho văn bản khác. Hãy để trống để hệ thống cấp số tiếp theo.',
    en: 'Number {number} of {year} is taken. Leave it empty to get the next one.',
  },
})
