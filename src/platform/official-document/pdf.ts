import { compose } from './compose.ts'
import type { OfficialDocument } from './document.ts'
import { house, mottoLine, nationLine, page, paragraph, styles } from './layout.ts'
import { setInType } from './press.ts'
import { tinosFamily } from './tinos.ts'

/** Words longer than this may break anywhere, as they do in Word; no Vietnamese word is so long. */
const longestWord = { text: 60, cell: 24 }

const breakable = (text: string, longest: number) =>
  text.replace(new RegExp(`\\S{${longest + 1},}`, 'gu'), (word) => [...word].join('\u200b'))

// Typst 0.14 brings the whole process down on some right-to-left text, so such letters and the marks that turn the
// direction become the replacement character in the PDF. The Word file keeps them.
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Every text of the data, made safe to set. */
export const settable = (value: unknown, inCell = false): unknown => {
  if (typeof value === 'string') {
    return breakable(value.replace(rightToLeft, '\ufffd'), inCell ? longestWord.cell : longestWord.text)
  }
  if (Array.isArray(value)) return value.map((one) => settable(one, inCell))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, settable(one, inCell || key === 'cells')]),
  )
}

/**
 * The document as a tagged PDF, A4, in Tinos (as wide as Times New Roman), laid out by Decree 30/2020/NĐ-CP,
 * Annex I. The text travels as data, never as markup. The compiler works in a process of its own,
 * so it neither blocks nor endangers this one; the first call starts it. Throws RangeError when the date is no day of
 * the calendar, Error when the compiler fails.
 */
export const toPdf = async (document: OfficialDocument): Promise<Uint8Array> => {
  const composed = compose(document)
  const input = {
    document: settable(composed),
    styles,
    house,
    paragraph,
    page,
    nation: nationLine,
    motto: mottoLine,
    fonts: [tinosFamily],
  }
  return setInType(JSON.stringify(input))
}
