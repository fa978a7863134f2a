import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { isVietnameseSyllable } from './syllable.ts'

export type Encoding = 'unicode' | 'tcvn3' | 'vni'

/**
 * TCVN3 bytes as Windows-1252 shows them, with the letters they stand for. Only A1 to FE and only the letters of
 * the fonts (capitals with a tone have fonts of their own): below that Word and Excel keep real quotes and dashes, and
 * B0 to B4 stay degrees, plus-minus and small powers.
 */
const tcvn3 = new Map(
  Array.from({ length: 0xfe - 0xa1 + 1 }, (_, i) => Buffer.from([0xa1 + i]))
    .map((byte): [string, string] => [
      iconv.decode(byte, 'win1252'),
      iconv.decode(byte, 'tcvn').normalize('NFC'),
    ])
    .filter(([, letter]) => /^[\p{Ll}ĂÂĐÊÔƠƯ]$/u.test(letter)),
)

/**
 * Turns text typed in a TCVN3 font (.VnTime) and read as Windows-1252 into Unicode: `C«ng ty` → `Công ty`. Letters
 * that are no such bytes stay. Fonts whose name ends in H (.VnTimeH) show small letters as capitals: say `capitals`.
 */
export const repairTcvn3 = (text: string, { capitals = false } = {}): string => {
  const repaired = text.replace(/[\u00A1-\u00FE]/g, (shown) => tcvn3.get(shown) ?? shown)
  return capitals ? repaired.toUpperCase() : repaired
}

/** Marks that follow a base letter in VNI-Windows, in the order of the letters of `vniVowels`. */
const vniTones = ['ù', 'ø', 'û', 'õ', 'ï'] as const

/** What VNI writes, and what it means without and with the five tones (sắc, huyền, hỏi, ngã, nặng). */
const vniVowels: readonly (readonly [plain: string, meaning: string, toned: readonly string[]])[] = [
  ['a', 'aáàảãạ', vniTones.map((mark) => `a${mark}`)],
  ['aê', 'ăắằẳẵặ', ['aé', 'aè', 'aú', 'aü', 'aë']],
  ['aâ', 'âấầẩẫậ', ['aá', 'aà', 'aå', 'aã', 'aä']],
  ['e', 'eéèẻẽẹ', vniTones.map((mark) => `e${mark}`)],
  ['eâ', 'êếềểễệ', ['eá', 'eà', 'eå', 'eã', 'eä']],
  ['i', 'iíìỉĩị', ['í', 'ì', 'æ', 'ó', 'ò']],
  ['o', 'oóòỏõọ', vniTones.map((mark) => `o${mark}`)],
  ['oâ', 'ôốồổỗộ', ['oá', 'oà', 'oå', 'oã', 'oä']],
  ['ô', 'ơớờởỡợ', vniTones.map((mark) => `ô${mark}`)],
  ['u', 'uúùủũụ', vniTones.map((mark) => `u${mark}`)],
  ['ö', 'ưứừửữự', vniTones.map((mark) => `ö${mark}`)],
  ['y', 'yýỳỷỹỵ', [...vniTones.slice(0, 4).map((mark) => `y${mark}`), 'î']],
]

/** Every VNI spelling that is not plain ASCII: small, capital, and capital with a small mark as hurried hands type. */
const vni = new Map(
  [...vniVowels, ['ñ', 'đ', []] as const].flatMap(([plain, meaning, toned]) =>
    [plain, ...toned].flatMap((spelling, tone): [string, string][] => {
      const letter = [...meaning.normalize('NFC')][tone] ?? ''
      if (/^[a-z]$/.test(spelling)) return []
      const capital = letter.toUpperCase()
      const mixed = spelling.charAt(0).toUpperCase() + spelling.slice(1)
      return [
        [spelling, letter],
        [spelling.toUpperCase(), capital],
        [mixed, capital],
      ]
    }),
  ),
)

const longestVni = new RegExp([...vni.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')

/** Turns text typed in a VNI-Windows font and read as Windows-1252 into Unicode: `Coâng ty` → `Công ty`. */
export const repairVni = (text: string): string =>
  text.normalize('NFC').replace(longestVni, (shown) => vni.get(shown) ?? shown)

/** Puts text of a known encoding into Unicode; Unicode stays as it is. */
export const repair = (text: string, encoding: Encoding): string =>
  encoding === 'tcvn3' ? repairTcvn3(text) : encoding === 'vni' ? repairVni(text) : text

/** Words with at least one plain letter and one beyond ASCII: only they tell encodings apart. */
const evidence = (text: string): string[] =>
  (text.match(/[A-Za-z\u00A1-\u00FF]+/g) ?? []).filter(
    (word) => /[A-Za-z]/.test(word) && /[^A-Za-z]/.test(word),
  )

const spelledRight = (words: readonly string[], encoding: Encoding): number =>
  words.filter((word) => isVietnameseSyllable(repair(word, encoding))).length

/** Vietnamese letters that no single-byte encoding shows as themselves: one of them settles the matter. */
const onlyUnicode = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]|\p{M}/u

/** True when the text holds a letter that only Unicode shows as itself; then nothing in it is repaired. */
export const isSurelyUnicode = (text: string): boolean => onlyUnicode.test(text.normalize('NFC'))

/**
 * Says how Vietnamese text was encoded before it was read as Windows-1252. It answers an old encoding only when its
 * repair spells more words as Vietnamese syllables than the text itself does, and most of them; so real Unicode,
 * foreign names (Müller, Nestlé) and signs (m², 25°C, «…») are `unicode`. A text that is right both ways, as the lone
 * word `Hé`, is what its surroundings `usually` are.
 */
export const detectLegacy = (text: string, usually: Encoding = 'unicode'): Encoding => {
  if (isSurelyUnicode(text)) return 'unicode'
  const words = evidence(text)
  if (words.length === 0) return 'unicode'
  const asItIs = spelledRight(words, 'unicode')
  if (usually !== 'unicode' && spelledRight(words, usually) === words.length) return usually
  const [best] = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, right: spelledRight(words, encoding) }))
    .sort((a, b) => b.right - a.right)
  return best && best.right > asItIs && best.right >= words.length * 0.6 ? best.encoding : 'unicode'
}
