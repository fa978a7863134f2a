import { type Text, text } from '#kernel/text.ts'
import { sizeClasses } from '#modules/enterprises/size-class.ts'
import { vsicSections } from '#modules/enterprises/vsic.ts'

const notStated = text('Chưa rõ', 'Not known')

/** What the whole of a survey is called beside its groups. */
export const everybody = text('Tất cả', 'All')

const same = (words: string): Text => text(words, words)
/** How a size class reads. */
export const sizeText = (size: string | null): Text =>
  (sizeClasses as Readonly<Record<string, Text>>)[size ?? ''] ?? notStated
/** How a section of the economy reads. */
export const sectorText = (sector: string | null): Text => vsicSections[sector ?? ''] ?? notStated
/** How a commune reads. */
export const placeText = (place: string | null): Text => (place ? same(place) : notStated)

/** What a stratum is called: by everything that parts it from the others. */
export const stratumText = (stratum: {
  readonly size: string | null
  readonly sector: string | null
  readonly place: string | null
}): Text => {
  const parts = [
    ...(stratum.sector === null ? [] : [sectorText(stratum.sector)]),
    ...(stratum.size === null ? [] : [sizeText(stratum.size)]),
    ...(stratum.place === null ? [] : [placeText(stratum.place)]),
  ]
  if (parts.length === 0) return everybody
  return text(parts.map(({ vi }) => vi).join(' · '), parts.map(({ en }) => en).join(' · '))
}
