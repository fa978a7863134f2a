import { nfc } from './unicode.ts'

/** Lower case with compatibility forms (ligatures, full-width letters) taken apart; accents become separate marks. */
const apart = (text: string): string => nfc(text).normalize('NFKD').toLowerCase().normalize('NFKD')

const notLetterOrDigit = /[^\p{L}\p{N}]+/gu

/**
 * What a text is found by: lower case, đ as d, no accents, words parted by single spaces, nothing else.
 * NFC and NFD, `hoà` and `hòa`, `Thuỷ` and `Thủy` give the same key. A key is its own key.
 */
export const searchKey = (text: string): string =>
  apart(text)
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replace(notLetterOrDigit, ' ')
    .trim()

/** What was typed into a search box, as search keys: words in any order, and the phrases that stood in quotes. */
export interface Query {
  readonly words: readonly string[]
  readonly phrases: readonly string[]
}

/**
 * Reads what was typed into a search box. `"…"` and `“…”` hold a phrase; a quote that is never closed counts as a
 * space. Words and phrases come back as search keys, without empty ones.
 */
export const parseQuery = (typed: string): Query => {
  const phrases: string[] = []
  const rest = typed.replace(/["“”]([^"“”]*)["“”]/g, (_, phrase: string) => {
    phrases.push(searchKey(phrase))
    return ' '
  })
  return {
    words: searchKey(rest).split(' ').filter(Boolean),
    phrases: phrases.filter(Boolean),
  }
}

const holds = (key: string, { words, phrases }: Query): boolean =>
  words.every((word) => key.includes(word)) && phrases.every((phrase) => ` ${key} `.includes(` ${phrase} `))

/**
 * True when the text holds every word of the query, anywhere and in any order, and every quoted phrase as whole
 * words in that order; accents and case do not count. An empty query matches everything.
 */
export const matches = (text: string, query: string): boolean => holds(searchKey(text), parseQuery(query))

const tone = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Words with their accents, the tone moved to the end of its word so that hoà and hòa are one spelling. */
const accentedWords = (text: string): string[] =>
  apart(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map((word) => word.replace(tone, '') + (word.match(tone) ?? []).join(''))

/**
 * How well the text answers the query, for sorting from high to low: 3 every word stands there with the very accents
 * that were typed, 2 every word begins a word of the text, 1 it is found inside words, 0 it is not found.
 */
export const rank = (text: string, query: string): 0 | 1 | 2 | 3 => {
  const key = searchKey(text)
  const asked = parseQuery(query)
  if (!holds(key, asked)) return 0
  if (!asked.words.every((word) => ` ${key}`.includes(` ${word}`))) return 1
  const plain = ` ${apart(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')}`
  const spelled = new Set(accentedWords(text))
  const typed = apart(query)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
  const exact =
    typed.every((word) => startsWord(plain, word)) || accentedWords(query).every((word) => spelled.has(word))
  return exact ? 3 : 2
}

/** A typed letter without an accent begins only a word whose letter has none: `a` does not begin `ă`. */
const startsWord = (plain: string, word: string): boolean => {
  for (let at = plain.indexOf(` ${word}`); at >= 0; at = plain.indexOf(` ${word}`, at + 1))
    if (!/^\p{M}/u.test(plain.slice(at + 1 + word.length))) return true
  return false
}
