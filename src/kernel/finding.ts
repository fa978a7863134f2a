/** What a check found in a document: where (keys and positions from the top) and what is wrong. */
export interface Finding {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** Findings for each value that an earlier entry already has; `path` leads to the place of one value. */
export const duplicates = (
  values: readonly string[],
  path: (index: number) => Finding['path'],
  what: string,
): Finding[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ path: path(index), message: `${what} "${value}" stands twice` }] : [],
  )
