import { describe, expect, test } from 'vitest'
import { checkBarcode } from './barcode.ts'
import { nameKeyOf } from './rules.ts'
import { type ActivityField, type SizeClass, sizeOn } from './size-class.ts'
import { activityFieldOf, findActivity, readVsic, searchVsic, vsicId } from './vsic.ts'

const day = '2026-11-23'
const billion = 1_000_000_000n

const sized = (
  workers: number | null,
  revenue: bigint | null,
  capital: bigint | null,
  field: ActivityField = 'production',
  year = 2025,
) =>
  sizeOn(day, {
    kind: 'joint-stock',
    field,
    stated: 'small',
    figures: [{ year, workers, revenue, capital }],
  })

describe('the size class of Decree 80/2021', () => {
  test.each<[number, ActivityField, SizeClass]>([
    [10, 'production', 'micro'],
    [11, 'production', 'small'],
    [100, 'production', 'small'],
    [101, 'production', 'medium'],
    [200, 'production', 'medium'],
    [201, 'production', 'large'],
    [10, 'trade', 'micro'],
    [11, 'trade', 'small'],
    [50, 'trade', 'small'],
    [51, 'trade', 'medium'],
    [100, 'trade', 'medium'],
    [101, 'trade', 'large'],
  ])('%i workers in %s with little money is %s', (workers, field, size) => {
    expect(sized(workers, billion, billion, field).size).toBe(size)
  })

  test('takes exactly 3 billion of revenue as within, and one đồng more as above', () => {
    expect(sized(5, 3n * billion, null).size).toBe('micro')
    expect(sized(5, 3n * billion + 1n, null).size).toBe('small')
  })

  test('asks for revenue or capital, never for both', () => {
    expect(sized(5, 40n * billion, 2n * billion).size).toBe('micro')
    expect(sized(5, 2n * billion, 40n * billion).size).toBe('micro')
    expect(sized(5, 40n * billion, 40n * billion).size).toBe('small')
  })

  test('tells the two fields of activity apart', () => {
    expect(sized(8, 8n * billion, 8n * billion, 'trade').size).toBe('micro')
    expect(sized(8, 8n * billion, 8n * billion, 'production').size).toBe('small')
  })

  test('judges a firm without a whole year of revenue by its capital alone', () => {
    expect(sized(5, 900n * billion, 2n * billion, 'production', 2026)).toMatchObject({
      size: 'micro',
      reason: 'new-firm',
    })
    expect(sized(5, null, 2n * billion)).toMatchObject({ size: 'micro', reason: 'new-firm' })
  })

  test('takes the last whole year and not the running one', () => {
    const figures = [
      { year: 2026, workers: 500, revenue: 900n * billion, capital: 900n * billion },
      { year: 2025, workers: 5, revenue: billion, capital: billion },
      { year: 2024, workers: 150, revenue: 90n * billion, capital: 90n * billion },
    ]
    const found = sizeOn(day, { kind: 'private', field: 'production', stated: 'none', figures })
    expect(found).toMatchObject({ size: 'micro', reason: 'figures', figures: { year: 2025 } })
    expect(found.basis).toContain('80/2021')
  })

  test('falls back on the stated class without figures or without a field, and says so', () => {
    expect(sized(null, billion, billion)).toMatchObject({ size: 'small', reason: 'no-figures' })
    const facts = { kind: 'private', field: undefined, stated: 'medium' as const }
    const figures = [{ year: 2025, workers: 5, revenue: billion, capital: null }]
    expect(sizeOn(day, { ...facts, figures })).toMatchObject({ size: 'medium', reason: 'no-field' })
  })

  test('knows no class for a cooperative, whatever it states', () => {
    const facts = { kind: 'cooperative', field: 'production' as const, stated: 'small' as const, figures: [] }
    expect(sizeOn(day, facts)).toMatchObject({ size: 'none', reason: 'kind' })
  })

  test('goes by the decree of the day', () => {
    const facts = { kind: 'private', field: 'production' as const, stated: 'none' as const }
    const figures = [{ year: 2020, workers: 5, revenue: billion, capital: null }]
    expect(sizeOn('2021-10-14', { ...facts, figures }).basis).toContain('39/2018')
    expect(sizeOn('2021-10-15', { ...facts, figures }).basis).toContain('80/2021')
  })
})

describe('an economic activity', () => {
  test('is a version and a code: J means different things', () => {
    const [before, after] = ['2018', '2025'].map((version) => findActivity({ version, code: 'J' })?.name.vi)
    expect(before).toContain('Thông tin')
    expect(after).toContain('Xuất bản')
    expect(readVsic('J')).toBeUndefined()
    expect(readVsic('10')).toBeUndefined()
  })

  test.each(['2025:10', '10 (2025)', 'C10 VSIC 2025', '10 · Sản xuất, chế biến thực phẩm (VSIC 2025)'])(
    'is understood from «%s»',
    (typed) => {
      expect(readVsic(typed)).toMatchObject({ version: '2025', code: '10', section: 'C' })
    },
  )

  test('may be finer than the list, and its letter has to fit', () => {
    expect(readVsic('2018:1020')).toMatchObject({ code: '1020', section: 'C' })
    expect(readVsic('2025:A1020')).toBeUndefined()
    expect(findActivity({ version: '2025', code: '45' })).toBeUndefined()
    expect(findActivity({ version: '2018', code: '45' })?.section).toBe('G')
  })

  test('is found by code and by words without accents, the newest version first', () => {
    expect(searchVsic('1020').map(vsicId)).toEqual(['2025:1020', '2018:1020'])
    expect(searchVsic('thuy san').map(vsicId)).toContain('2025:03')
  })

  test('says by which table size is judged', () => {
    expect(activityFieldOf({ version: '2025', code: '10' })).toBe('production')
    expect(activityFieldOf({ version: '2025', code: '4711' })).toBe('trade')
    expect(activityFieldOf(undefined)).toBeUndefined()
  })
})

describe('a barcode', () => {
  test.each(['8930000000019', '893 0000 000019', '40170725', '036000291452'])('%s is right', (code) => {
    expect(checkBarcode(code)).toEqual({ ok: true, normalised: code.replace(/\s/g, '') })
  })

  test('that is wrong is explained by its check digit, its length or its letters', () => {
    const reason = (code: string) => {
      const checked = checkBarcode(code)
      return checked.ok ? '' : checked.reason.vi
    }
    expect(reason('8930000000018')).toMatch(/là 8, đúng ra phải là 9/)
    expect(reason('89300')).toMatch(/ở đây có 5 số/)
    expect(reason('89300A')).toMatch(/«A»/)
  })
})

test('names that differ only in accents, spelling of tones and the kind of body have one key', () => {
  const names = [
    'Công ty TNHH Thủy sản Mẫu',
    'CTY TNHH MTV THUỶ SẢN MẪU',
    'Doanh nghiệp tư nhân Thủy Sản Mẫu',
  ]
  expect(new Set(names.map(nameKeyOf))).toEqual(new Set(['thuy san mau']))
  expect(nameKeyOf('Hợp tác xã')).toBe('hop tac xa')
})
