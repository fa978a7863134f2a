/**
 * Where a function that changes sign once between two ends is zero, as near as numbers of this machine allow; undefined when both ends have
 * one sign or one has no value.
 */
export const bisect = (
  of: (x: number) => number | undefined,
  low: number,
  high: number,
): number | undefined => {
  const [atLow, atHigh] = [of(low), of(high)]
  if (atLow === undefined || atHigh === undefined || atLow * atHigh > 0) return undefined
  let [from, to] = [low, high]
  for (let step = 0; step < 200; step += 1) {
    const middle = (from + to) / 2
    if (middle === from || middle === to) break
    const value = of(middle)
    if (value === undefined) return undefined
    if (value * atLow > 0) from = middle
    else to = middle
  }
  return (from + to) / 2
}
