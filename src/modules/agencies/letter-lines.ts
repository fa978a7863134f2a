import { capital } from '#kernel/vietnamese/first-letter.ts'
import type { Issuer } from '#platform/official-document/document.ts'

/** The lines of a signature as an official document prints them. */
export interface SignatureLines {
  readonly authority: string[]
  readonly position: string
  readonly name: string
}

/**
 * The two lines above the number: the parent may be abbreviated, and the agency is not named by its province again when
 * the parent is (Decree 30, Annex I, II.2).
 */
export const issuerLines = ({ name, parent }: { name: string; parent: string | null }) => {
  const province = /\s((?:tỉnh|thành phố)\s.+)$/u.exec(parent ?? '')?.[1]
  return {
    parent: parent?.replace(/^(?:Ủy|Uỷ) ban nhân dân/u, 'UBND') ?? null,
    name: province && name.endsWith(` ${province}`) ? name.slice(0, -province.length - 1) : name,
  }
}

/** The lines above the number as a document takes them: a parent that there is not is left out. */
export const printedIssuer = ({ name, parent }: ReturnType<typeof issuerLines>): Issuer => ({
  name,
  ...(parent === null ? {} : { parent }),
})

const ofAgency =
  /\s+(?:của\s+)?(?:Sở|Ban Quản lý|Chi cục(?!\s+trưởng)|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|tỉnh|phụ trách)(?![\p{L}]).*$/u

/**
 * The lines above a signer's name (Decree 30, Annex I, II.7): a deputy signs `KT.` the head, who acts signs `Q.`; for a
 * People's Committee `TM. ỦY BAN NHÂN DÂN` stands first. Position as the person's record has it, e.g. `Phó Giám đốc Sở`.
 */
export const signatureOf = (
  position: string | null | undefined,
  name: string,
  isCommittee = false,
): SignatureLines => {
  const own =
    (position ?? '').split(',')[0]?.trim().replace(ofAgency, '').trim() ||
    (isCommittee ? 'Chủ tịch' : 'Giám đốc')
  const [, head] = /^Phó\s+(.+)$/iu.exec(own) ?? []
  const [, acting] = /^(?:Quyền|Q\.)\s*(.+)$/iu.exec(own) ?? []
  return {
    authority: [...(isCommittee ? ['TM. ỦY BAN NHÂN DÂN'] : []), ...(head ? [`KT. ${head}`] : [])],
    position: acting ? `Q. ${acting}` : capital(own),
    name,
  }
}
