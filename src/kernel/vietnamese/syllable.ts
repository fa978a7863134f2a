const initials = 'ngh ng nh gh gi ch kh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ')

const rimes =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay ' +
  'oăc oăm oăn oăng oăt oe oen oeo oet oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây ' +
  'uê uêch uênh uơ uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ' +
  'ươt ươu y yêm yên yêng yêt yêu ynh êng'

const shape = new RegExp(`^(?:${initials.join('|')})?(?:${rimes.split(' ').join('|')})$`, 'u')

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * True when one word is spelled as a Vietnamese syllable can be: known initial and rime, at most one tone, only sắc or
 * nặng before a final c, ch, p or t, and written all small, all capital or with one capital in front. Takes NFC.
 */
export const isVietnameseSyllable = (word: string): boolean => {
  if (!/^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(word)) return false
  const apart = word.toLowerCase().normalize('NFD')
  const found = apart.match(tones) ?? []
  if (found.length > 1) return false
  const bare = apart.replace(tones, '').normalize('NFC')
  if (/(?:[cpt]|ch)$/.test(bare) && found[0] !== '\u0301' && found[0] !== '\u0323') return false
  return shape.test(bare)
}
