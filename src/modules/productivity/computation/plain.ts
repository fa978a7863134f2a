/** A value as JSON carries it: series become objects by year, what is not a number becomes null, all digits are kept. */
export const plainJson = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (one instanceof Map ? Object.fromEntries(one) : one), 2)
