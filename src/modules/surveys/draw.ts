import { sha256Of } from '#platform/fingerprint.ts'

/** How many of each stratum are drawn; strata in the order given. */
export const allocate = (
  populations: readonly number[],
  wanted: number | null,
  allocation: 'proportional' | 'equal',
): number[] => {
  const all = populations.reduce((sum, one) => sum + one, 0)
  if (wanted === null || wanted >= all) return [...populations]
  // What a stratum should get, times a number that all share, so that everything stays whole.
  const shares = populations.map((population) => (allocation === 'equal' ? 1 : population))
  const whole = shares.reduce((sum, one) => sum + one, 0)
  const drawn = populations.map((population, at) =>
    Math.max(1, Math.min(population, Math.floor((wanted * (shares[at] ?? 0)) / whole))),
  )
  const lack = (at: number) => wanted * (shares[at] ?? 0) - (drawn[at] ?? 0) * whole
  const places = populations.map((_, at) => at)
  const step = (by: 1 | -1): boolean => {
    const open = places.filter((at) =>
      by === 1 ? (drawn[at] ?? 0) < (populations[at] ?? 0) : (drawn[at] ?? 0) > 1,
    )
    const [next] = open.toSorted((a, b) => by * (lack(b) - lack(a)) || a - b)
    if (next === undefined) return false
    drawn[next] = (drawn[next] ?? 0) + by
    return true
  }
  const missing = () => wanted - drawn.reduce((sum, one) => sum + one, 0)
  while (missing() > 0 && step(1));
  while (missing() < 0 && step(-1));
  return drawn
}

/**
 * Draws so many by chance: everybody's lot is the SHA-256 of the seed and the own id, and the least lots are drawn. So
 * the same seed and the same population give the same sample anywhere, and one who joins changes nobody else's lot.
 */
export const drawFrom = (ids: readonly string[], count: number, seed: string): string[] =>
  ids
    .map((id) => ({ id, lot: sha256Of(`${seed} ${id}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id)
