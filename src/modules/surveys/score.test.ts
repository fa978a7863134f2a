import { describe, expect, test } from 'vitest'
import { contentFaults } from './check-content.ts'
import { Content, questionsOf } from './content.ts'
import { allocate, drawFrom } from './draw.ts'
import { designOf, estimate, shareOf, studentQuantile } from './estimate.ts'
import { hiddenAmong } from './hide-small.ts'
import { readAnswers } from './read-answers.ts'
import { readQuestionnaires } from './read-questionnaires.ts'
import { levelOf, scoreOf } from './score.ts'

const said = (words: string) => ({ vi: words, en: words })
const choice = (value: string, points: number) => ({ value, title: said(value), points })

const content = Content.parse({
  intro: said('Mẫu'),
  levels: [
    { from: 0, title: said('Thấp') },
    { from: 50, title: said('Cao') },
  ],
  sections: [
    {
      ...{ name: 'first', title: said('Một'), weight: 3 },
      questions: [
        {
          ...{ name: 'policy', kind: 'choice', title: said('Chính sách'), required: true, weight: 2 },
          choices: [choice('none', 0), choice('some', 1), choice('all', 4)],
        },
        { name: 'mark', kind: 'rating', title: said('Điểm'), required: true, weight: 1 },
      ],
    },
    {
      ...{ name: 'second', title: said('Hai'), weight: 1 },
      questions: [
        { name: 'certified', kind: 'yes-no', title: said('Chứng nhận'), required: true, weight: 1 },
        {
          ...{ name: 'depth', kind: 'matrix', title: said('Mức'), required: true, weight: 1 },
          choices: [choice('no', 0), choice('yes', 2)],
          rows: [
            { name: 'one', title: said('1') },
            { name: 'two', title: said('2') },
          ],
          onlyIf: { question: 'certified', is: 'yes' },
        },
        { name: 'workers', kind: 'number', title: said('Lao động'), least: 0, most: 100 },
      ],
    },
  ],
})

describe('a score', () => {
  test('weighs questions within sections, and sections within the whole, exactly', () => {
    const answers = { policy: 'some', mark: 3, certified: 'yes', depth: { one: 'yes', two: 'no' } }
    // First: (2 × 1/4 + 1 × 1/2) / 3 = 1/3; second: (1 + 1/2) / 2 = 3/4; whole: (3 × 1/3 + 3/4) / 4.
    expect(scoreOf(content, answers)).toEqual({
      total: '43.75',
      bySection: { first: '33.33', second: '75.00' },
    })
  })
  test('leaves what was not asked out of the reckoning, and is none where nothing was scored', () => {
    const answers = { policy: 'all', mark: 5, certified: 'no' }
    expect(scoreOf(content, answers)).toMatchObject({ total: '75.00', bySection: { second: '0.00' } })
    expect(scoreOf(content, {})).toEqual({ total: null, bySection: { first: null, second: null } })
  })
  test('belongs to the last level that it reaches', () => {
    expect(levelOf(content.levels, '49.99')?.from).toBe(0)
    expect(levelOf(content.levels, '50.00')?.from).toBe(50)
    expect(levelOf(content.levels, null)).toBeUndefined()
  })
})

describe('answers are proven again', () => {
  const whole = { policy: 'all', mark: 5, certified: 'no' }
  test('what was not asked or hides behind a condition is left out', async () => {
    const given = { ...whole, depth: { one: 'yes', two: 'yes' }, stranger: 'x', workers: 7 }
    expect(await readAnswers(content, given)).toEqual({ ...whole, workers: 7 })
  })
  test.each([
    ['a missing answer', { policy: 'all', certified: 'no' }, 'mark'],
    ['a choice that is not offered', { ...whole, policy: 'other' }, 'policy'],
    ['a mark beyond the scale', { ...whole, mark: 6 }, 'mark'],
    ['a number outside its bounds', { ...whole, workers: 101 }, 'workers'],
    ['a number as text', { ...whole, workers: '7' }, 'workers'],
    ['a list where one is asked', { ...whole, policy: ['all'] }, 'policy'],
    ['a matrix with a row left open', { ...whole, certified: 'yes', depth: { one: 'yes' } }, 'depth'],
    ['a matrix as text', { ...whole, certified: 'yes', depth: 'yes' }, 'depth'],
  ])('%s is refused at its question', async (_claim, given, name) => {
    await expect(readAnswers(content, given as never)).rejects.toMatchObject({
      code: 'ANSWER_WRONG',
      field: `answers.${name}`,
    })
  })
})

describe('an edition is sound', () => {
  const change = (edit: (copy: Content) => void): string[] => {
    const copy = structuredClone(content)
    edit(copy)
    return contentFaults(copy).map(({ path }) => path)
  }
  const question = (copy: Content, name: string) => {
    const found = questionsOf(copy).find((one) => one.name === name)
    if (found === undefined) throw new Error(`no question ${name}`)
    return found
  }
  test('when nothing is missing, as in all that is shipped', () => {
    expect(contentFaults(content)).toEqual([])
    const { questionnaires, faults } = readQuestionnaires()
    expect(faults).toEqual([])
    expect(questionnaires.map(({ code }) => code).sort()).toEqual([
      ...['DG-DMST', 'DG-NANGSUAT', 'DG-QUANTRI', 'DG-SO', 'KS-QLCL'],
    ])
  })
  test.each<[string, (copy: Content) => void, string]>([
    [
      'a name that stands twice',
      (c) => Object.assign(question(c, 'mark'), { name: 'policy' }),
      'sections.0.questions.1.name',
    ],
    [
      'a title in one language',
      (c) => Object.assign(question(c, 'mark'), { title: { vi: 'Điểm', en: '' } }),
      'sections.0.questions.1.title',
    ],
    [
      'a scored question that may be left out',
      (c) => Object.assign(question(c, 'mark'), { required: false }),
      'sections.0.questions.1.required',
    ],
    [
      'a condition on a later question',
      (c) => Object.assign(question(c, 'mark'), { onlyIf: { question: 'certified', is: 'yes' } }),
      'sections.0.questions.1.onlyIf',
    ],
    [
      'a condition on a choice that is not offered',
      (c) => Object.assign(question(c, 'depth'), { onlyIf: { question: 'certified', is: 'maybe' } }),
      'sections.1.questions.1.onlyIf',
    ],
    [
      'levels that do not begin from nothing',
      (c) => Object.assign(c, { levels: [{ from: 10, title: said('x') }] }),
      'levels',
    ],
    ['no question at all', (c) => Object.assign(c, { sections: [] }), 'sections'],
  ])('not with %s', (_claim, edit, path) => {
    expect(change(edit)).toContain(path)
  })
})

describe('a sample', () => {
  test('shares its places in proportion, gives every stratum one, and never more than it has', () => {
    expect(allocate([60, 30, 10], 10, 'proportional')).toEqual([6, 3, 1])
    expect(allocate([97, 2, 1], 10, 'proportional')).toEqual([8, 1, 1])
    expect(allocate([60, 30, 2], 12, 'equal')).toEqual([5, 5, 2])
    expect(allocate([3, 4], null, 'proportional')).toEqual([3, 4])
    expect(allocate([3, 4], 50, 'equal')).toEqual([3, 4])
  })
  test('follows from its seed alone', () => {
    const ids = Array.from({ length: 50 }, (_, n) => `enterprise-${n}`)
    const drawn = drawFrom(ids, 10, 'mau-2026')
    expect(drawFrom(ids.toReversed(), 10, 'mau-2026')).toEqual(drawn)
    expect(drawFrom(ids, 10, 'mau-2027')).not.toEqual(drawn)
    expect(new Set(drawn).size).toBe(10)
  })
})

describe('an estimate', () => {
  const rows = [
    ...[10, 14].map((value) => ({ stratum: 'a', population: 90, value })),
    ...[20, 24, 22].map((value) => ({ stratum: 'b', population: 10, value })),
  ]
  const design = designOf(rows)
  const valueIn = ({ value }: { value: number }) => value
  test('weighs each stratum by its share of the population, with the interval of a stratified sample', () => {
    const found = estimate(design, rows, valueIn)
    // (90 × 12 + 10 × 22) / 100; variance 0.9² × (1 − 2/90) × 8/2 + 0.1² × (1 − 3/10) × 4/3; t with 3 degrees of freedom.
    const error = Math.sqrt(0.81 * (88 / 90) * 4 + 0.01 * 0.7 * (4 / 3))
    expect(found?.value).toBeCloseTo(13, 10)
    expect(found?.high).toBeCloseTo(13 + 3.182 * error, 1)
    expect(found?.count).toBe(5)
  })
  test('of everybody asked is exact, and of one says nothing of its spread', () => {
    const all = [1, 3].map((value) => ({ stratum: 'a', population: 2, value }))
    expect(estimate(designOf(all), all, valueIn)).toEqual({ value: 2, low: 2, high: 2, count: 2 })
    const [one] = all
    if (one === undefined) throw new Error('no row')
    expect(estimate(designOf([one]), [one], valueIn)).toEqual({ value: 1, low: null, high: null, count: 1 })
    expect(estimate(design, [], valueIn)).toBeNull()
  })
  test('of a share stays between 0 and 100', () => {
    const found = shareOf(design, rows, ({ value }) => value > 10)
    expect(found?.value).toBeCloseTo(55, 10)
    expect([found?.low, found?.high]).toEqual([0, 100])
  })
  test("uses Student's t", () => {
    expect(studentQuantile(3)).toBeCloseTo(3.182, 1)
    expect(studentQuantile(10)).toBeCloseTo(2.228, 3)
    expect(studentQuantile(1000)).toBeCloseTo(1.962, 3)
    expect(studentQuantile(0)).toBe(Number.POSITIVE_INFINITY)
  })
})

test('what few said is hidden, and with a single one the next smallest', () => {
  expect([...hiddenAmong([10, 2, 6], 5)].sort()).toEqual([1, 2])
  expect([...hiddenAmong([10, 2, 3], 5)].sort()).toEqual([1, 2])
  expect([...hiddenAmong([10, 0, 6], 5)]).toEqual([])
})
