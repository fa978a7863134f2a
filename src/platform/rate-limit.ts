const aMinute = 60_000

/**
 * Lets each name through so many times a minute, counted in this process from its first time on.
 * @returns how many seconds the name has to wait; 0 when it may go on
 */
export const openRateLimit = (timesAMinute: number) => {
  const windows = new Map<string, { since: number; times: number }>()
  return (name: string, now: Date): number => {
    const at = now.getTime()
    const last = windows.get(name)
    const window = last && at - last.since < aMinute ? last : { since: at, times: 0 }
    window.times += 1
    windows.set(name, window)
    return window.times <= timesAMinute ? 0 : Math.ceil((window.since + aMinute - at) / 1000)
  }
}
