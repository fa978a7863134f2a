/** The chosen columns that exist, in the order of the choice; the one that opens a record stands first and stays. */
export const inChosenOrder = (all: readonly string[], chosen: readonly string[]): string[] => {
  const [first] = all
  return all.length === 0 || first === undefined
    ? []
    : [first, ...chosen.filter((name) => name !== first && all.includes(name))]
}

/** The same columns with one of them a place further; never before the first. */
export const movedColumn = (shown: readonly string[], name: string, step: 1 | -1): string[] => {
  const from = shown.indexOf(name)
  const to = from + step
  if (from < 1 || to < 1 || to >= shown.length) return [...shown]
  return shown.toSpliced(from, 1).toSpliced(to, 0, name)
}
