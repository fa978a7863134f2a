/** A count under a name; null where it is hidden because it would point at somebody. */
export interface Cell<K extends string = string> {
  readonly key: K
  readonly count: number | null
}

/** Fewer than this could be recognised by their neighbours. */
export const leastShown = 3

/**
 * Hides small counts. A single hidden one could be worked out from a total that stands elsewhere, so then the next smallest
 * is hidden as well. Zeros are shown. Pure.
 */
export const hideSmall = <K extends string>(counts: ReadonlyMap<K, number>): Cell<K>[] => {
  const isSmall = (count: number) => count > 0 && count < leastShown
  const small = [...counts].filter(([, count]) => isSmall(count)).map(([key]) => key)
  const [next] = [...counts].filter(([, count]) => count >= leastShown).sort(([, a], [, b]) => a - b)
  const hidden = new Set(small.length === 1 && next ? [...small, next[0]] : small)
  return [...counts].map(([key, count]) => ({ key, count: hidden.has(key) ? null : count }))
}
