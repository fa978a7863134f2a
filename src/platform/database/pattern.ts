/** The pattern that finds words anywhere in a text; signs that mean something in a pattern stand for themselves. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`
