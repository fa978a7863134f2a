import { defineRefusals, refuseIf } from '#kernel/refusal.ts'

export const rateRefusals = defineRefusals({
  TOO_MANY: {
    status: 429,
    vi: 'Đã có quá nhiều lần gửi trong thời gian ngắn. Hãy đợi khoảng {minutes} phút rồi thử lại.',
    en: 'Too many attempts in a short time. Wait about {minutes} minutes, then try again.',
  },
})

/** Counts an attempt under a key. @throws Refusal TOO_MANY beyond the limit */
export type RateLimit = (key: string, now: Date) => void

const mostKeys = 50_000

/** A limit on how often something may be done under one key within some minutes; kept in memory, for one process. */
export const openRateLimit = ({ most, minutes }: { most: number; minutes: number }): RateLimit => {
  const attempts = new Map<string, number[]>()
  const span = minutes * 60_000
  return (key, now) => {
    const since = now.getTime() - span
    const recent = (attempts.get(key) ?? []).filter((at) => at > since)
    refuseIf(recent.length >= most, rateRefusals.TOO_MANY, { minutes })
    attempts.delete(key)
    attempts.set(key, [...recent, now.getTime()])
    // The key that was used longest ago stands first.
    const [oldest] = attempts.keys()
    if (attempts.size > mostKeys && oldest !== undefined) attempts.delete(oldest)
  }
}
