import { nfc } from './unicode.ts'

const collator = new Intl.Collator('vi', { numeric: true })

/**
 * Dictionary order of the Vietnamese alphabet (A Ă Â B C D Đ E Ê …); numbers inside text go by value, so Điều 2 comes
 * before Điều 10. Negative, zero or positive, as `sort` wants it.
 */
export const compareText = (a: string, b: string): number => collator.compare(nfc(a), nfc(b))

const parts = (name: string): { given: string; middle: string; family: string } => {
  const words = nfc(name).trim().split(/\s+/)
  const given = words.at(-1) ?? ''
  const family = words.length > 1 ? (words[0] ?? '') : ''
  return { given, middle: words.slice(1, -1).join(' '), family }
}

/**
 * Order of persons in a Vietnamese list: by given name (the last word), then by middle names, then by family name;
 * a person without middle names comes before one with them. The same name in NFC and NFD is equal.
 */
export const compareNames = (a: string, b: string): number => {
  const [one, other] = [parts(a), parts(b)]
  return (
    collator.compare(one.given, other.given) ||
    collator.compare(one.middle, other.middle) ||
    collator.compare(one.family, other.family)
  )
}
