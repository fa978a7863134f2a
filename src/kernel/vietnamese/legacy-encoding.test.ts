import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { detectLegacy, repair, repairTcvn3, repairVni } from './legacy-encoding.ts'

const small = [...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'.normalize('NFC')]
const capital = small.map((letter) => letter.toUpperCase())

/** What VNI fonts type, written down apart from the table under test. */
const vniSmall =
  'aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ' +
  'ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î'

const asTcvn3 = (text: string) => iconv.decode(iconv.encode(text, 'tcvn'), 'win1252')
const asVni = (text: string) =>
  [...text]
    .map((letter) => {
      const at = small.indexOf(letter.toLowerCase())
      const typed = at < 0 ? letter : (vniSmall.split(' ')[at] ?? '')
      return letter === letter.toLowerCase() ? typed : typed.toUpperCase()
    })
    .join('')

/** Plain TCVN3 fonts have no capitals with a tone; those stand in capital fonts. */
const fitsTcvn3 = (text: string) =>
  !capital.some((letter) => text.includes(letter) && !'ĂÂĐÊÔƠƯ'.includes(letter))

describe('TCVN3', () => {
  test('all 67 small letters come back, and as capitals from a capital font', () => {
    expect(small).toHaveLength(67)
    for (const letter of small) {
      expect(repairTcvn3(asTcvn3(letter))).toBe(letter)
      expect(repairTcvn3(asTcvn3(letter), { capitals: true })).toBe(letter.toUpperCase())
    }
    for (const letter of 'ĂÂĐÊÔƠƯ') expect(repairTcvn3(asTcvn3(letter))).toBe(letter)
  })

  test('a real line is repaired, and signs stay signs', () => {
    expect(repairTcvn3('C«ng ty Cæ phÇn Thñy s¶n B¹c Liªu')).toBe('Công ty Cổ phần Thủy sản Bạc Liêu')
    expect(repairTcvn3('25°C “m²” – ±')).toBe('25°C “m²” – ±')
    expect(repairTcvn3('c«ng ty', { capitals: true })).toBe('CÔNG TY')
  })
})

describe('VNI', () => {
  test('all 67 small letters and all 67 capitals come back', () => {
    expect(vniSmall.split(' ')).toHaveLength(67)
    for (const letter of [...small, ...capital]) expect(repairVni(asVni(letter))).toBe(letter)
  })

  test('a real line is repaired, also with small marks on capitals', () => {
    expect(repairVni('Coâng ty Coå phaàn Thuûy saûn Baïc Lieâu')).toBe('Công ty Cổ phần Thủy sản Bạc Liêu')
    expect(repairVni('ÑÖÔØNG Leâ Duaån, Ngöôøi')).toBe('ĐƯỜNG Lê Duẩn, Người')
    expect(repairVni('Aùnh')).toBe('Ánh')
  })
})

const names = [
  'Nguyễn Văn Hùng',
  'Trần Thị Mỹ Lệ',
  'Võ Thành Được',
  'Lê Hữu Phước',
  'Công ty TNHH Thủy sản Đại Dương',
  'Phường Vĩnh Trạch',
  'Hợp tác xã Nông nghiệp Ba Đình',
  'Đường Trần Hưng Đạo',
  'Xã Phong Thạnh Tây',
  'Doanh nghiệp tư nhân Kim Ngọc',
  'Cà Mau',
  'Sản xuất muối',
  'Chế biến tôm xuất khẩu',
  'Huỳnh Quốc Khải',
  'Bạc Liêu',
  'Hộ kinh doanh Nguyễn Thị Ánh',
  'Đặng Thuỳ Trâm',
]

describe('detection', () => {
  test.each(names)('%s is told apart in all three encodings', (name) => {
    expect(detectLegacy(name)).toBe('unicode')
    expect(detectLegacy(name.normalize('NFD'))).toBe('unicode')
    expect(detectLegacy(asVni(name))).toBe('vni')
    expect(repair(asVni(name), 'vni')).toBe(name)
  })

  test.each(names.filter(fitsTcvn3))('%s is told from its TCVN3 spelling', (name) => {
    expect(detectLegacy(asTcvn3(name))).toBe('tcvn3')
    expect(repair(asTcvn3(name), 'tcvn3')).toBe(name)
  })

  test.each([
    'Hà Nam',
    'Hòa Bình',
    'Trà Vinh',
    'Thanh Hóa',
    'Lan',
    '',
    'Müller GmbH',
    'Nestlé',
    'Café Sài Gòn',
    'José Núñez',
    'São Paulo',
    '100 m²',
    '25°C ± 1',
    '«Lan»',
    '© 2026 ® X',
    'Société Générale',
    'naïve façade',
    'Ø 21',
    '5 × 3 ÷ 2',
    'François Lefèvre',
  ])('%j is left alone', (text) => {
    expect(detectLegacy(text)).toBe('unicode')
  })
})
