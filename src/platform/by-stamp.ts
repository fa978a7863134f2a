const most = 20

/**
 * A memory of what is read of something that has a stamp, which every change of it replaces by one never used before: read
 * once for each stamp, however many ask at the same time. Nobody may change what it gives.
 */
export const keptByStamp = <T>() => {
  const known = new Map<string, Promise<T>>()
  return (stamp: string, read: () => Promise<T>): Promise<T> => {
    const kept = known.get(stamp)
    // Who waited for a reading that failed reads himself.
    if (kept !== undefined) return kept.catch(read)
    const found = read()
    for (const old of [...known.keys()].slice(0, Math.max(0, known.size - most))) known.delete(old)
    known.set(stamp, found)
    found.catch(() => known.delete(stamp))
    return found
  }
}
