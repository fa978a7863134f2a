/**
 * Asks at most once in so many milliseconds, and gives everybody in between the same answer; what failed is asked again. So a
 * rush of visitors does not ask the database each for itself.
 */
export const held = <T>(milliseconds: number, ask: () => Promise<T>): (() => Promise<T>) => {
  let last: { readonly at: number; readonly answer: Promise<T> } | undefined
  return () => {
    const at = performance.now()
    if (last === undefined || at - last.at > milliseconds) {
      last = { at, answer: ask() }
      last.answer.catch(() => (last = undefined))
    }
    return last.answer
  }
}
