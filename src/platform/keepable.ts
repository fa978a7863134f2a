import { defineRefusals } from '#kernel/refusal.ts'

export const keepableRefusals = defineRefusals({
  UNREADABLE_TEXT: {
    status: 422,
    vi: 'Nội dung gửi lên có ký tự hỏng, không lưu được. Hãy xóa đoạn vừa dán và gõ lại.',
    en: 'What was sent holds broken characters that cannot be kept. Remove what was pasted and type it again.',
  },
})

/**
 * Whether a database can hold every text of a value as it came in, keys included: no NUL, no half of a surrogate pair.
 * It goes from level to level and not into itself, so that no depth exhausts it.
 */
export const isKeepable = (value: unknown): boolean => {
  const waiting = [value]
  for (const one of waiting) {
    if (typeof one === 'string' && (!one.isWellFormed() || one.includes('\u0000'))) return false
    if (typeof one === 'object' && one !== null)
      for (const [key, inside] of Object.entries(one)) waiting.push(key, inside)
  }
  return true
}
