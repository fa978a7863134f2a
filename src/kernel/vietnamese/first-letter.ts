/** With a capital letter, to begin a sentence. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

/** With a small letter, to stand inside a sentence. */
export const lowered = (words: string): string => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
