/** What was, is, and was taken back. */
export interface Undoable<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
}

const stepsKept = 100

export const begin = <T>(present: T): Undoable<T> => ({ past: [], present, future: [] })

/** A change; what had been taken back is forgotten. The same thing again is no change. */
export const change = <T>({ past, present, future }: Undoable<T>, next: T): Undoable<T> =>
  Object.is(next, present)
    ? { past, present, future }
    : { past: [...past, present].slice(-stepsKept), present: next, future: [] }

export const undo = <T>(all: Undoable<T>): Undoable<T> => {
  const previous = all.past.at(-1)
  if (previous === undefined) return all
  return { past: all.past.slice(0, -1), present: previous, future: [all.present, ...all.future] }
}

export const redo = <T>(all: Undoable<T>): Undoable<T> => {
  const [next, ...future] = all.future
  if (next === undefined) return all
  return { past: [...all.past, all.present], present: next, future }
}
