/** Whether this address may act once more at this moment. */
export type RateLimit = (address: string, now: Date) => boolean

/** Lets every address act so many times within a stretch of seconds; what is remembered is bounded. */
export const rateLimit = ({ most, seconds }: { most: number; seconds: number }): RateLimit => {
  const remembered = 10_000
  let window = 0
  const acts = new Map<string, number>()
  return (address, now) => {
    const current = Math.floor(now.getTime() / 1000 / seconds)
    if (current !== window || acts.size > remembered) acts.clear()
    window = current
    const count = (acts.get(address) ?? 0) + 1
    acts.set(address, count)
    return count <= most
  }
}
