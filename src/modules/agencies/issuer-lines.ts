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
