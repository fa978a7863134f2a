/** Letters that look like Đ and đ but are Icelandic or African ones; fonts and old keyboards mix them up. */
const crossedD: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' }

/** Zero-width and direction marks, and the soft hyphen: nobody sees them, yet they make equal words differ. */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

const isPlainAscii = (text: string): boolean => /^[ -~]*$/.test(text)

/**
 * The one form in which text is kept: composed (NFC), with real Đ and đ, without invisible characters.
 * It never throws: half a surrogate pair becomes U+FFFD, so that a loss is seen, and NUL goes, so that the database
 * accepts the text.
 * A boundary that would rather say no asks `hasBrokenCharacters` first.
 * Text in an old encoding must be repaired before this, because there the bytes of Ð and of the soft hyphen are letters.
 */
export const nfc = (text: string): string =>
  isPlainAscii(text)
    ? text
    : text
        .toWellFormed()
        .replaceAll('\u0000', '')
        .replace(invisible, '')
        .replace(/[ÐƉðɖ]/g, (letter) => crossedD[letter] ?? letter)
        .normalize('NFC')

/** The text as one tidy line: `nfc`, every run of white space one plain space, none at the ends. */
export const oneLine = (text: string): string => nfc(text).replace(/\s+/g, ' ').trim()

/** True when the text holds half a surrogate pair or a replacement character: something was lost on its way here. */
export const hasBrokenCharacters = (text: string): boolean => !text.isWellFormed() || text.includes('\uFFFD')
