import { defineRefusals, refuseIf } from '#kernel/refusal.ts'

export const rateRefusals = defineRefusals({
  TOO_MANY: {
    status: 429,
    vi: 'Đã có quá nhiều lần gửi trong thời gian ngắn. Hãy đợi khoảng {minutes} phút rồi thử lại.',
    en: 'Too many attempts in a short time. Wait about {minutes} minutes, then try again.',
  },
})

/** Counts an attempt under a key and says how many seconds the key has to wait; 0 when it may go on. */
export type RateLimit = (key: string, now: Date) => number

const mostKeys = 50_000

/** A limit on how often something may be done under one key within some minutes; kept in memory, for one process. */
export const openRateLimit = ({ most, minutes }: { most: number; minutes: number }): RateLimit => {
  const windows = new Map<string, { since: number; times: number }>()
  const span = minutes * 60_000
  return (key, now) => {
    const at = now.getTime()
    const last = windows.get(key)
    const window = last && at - last.since < span ? last : { since: at, times: 0 }
    window.times += 1
    // The key that was used longest ago stands first, and goes when there are too many.
    windows.delete(key)
    windows.set(key, window)
    const [oldest] = windows.keys()
    if (windows.size > mostKeys && oldest !== undefined) windows.delete(oldest)
    return window.times <= most ? 0 : Math.ceil((window.since + span - at) / 1000)
  }
}

/** Counts an attempt under a key. @throws Refusal TOO_MANY beyond the limit */
export const proveNotTooMany = (limit: RateLimit, key: string, now: Date): void => {
  const seconds = limit(key, now)
  refuseIf(seconds > 0, rateRefusals.TOO_MANY, { minutes: Math.ceil(seconds / 60) })
}
