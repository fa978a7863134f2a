import { type Text, text } from '#kernel/text.ts'
import {
  type Content,
  kindsWithChoices,
  type Level,
  offered,
  type Question,
  questionsOf,
  scoredKinds,
} from './content.ts'

/** What keeps an edition from being published: where (`sections.0.questions.2.title`) and what to do. */
export interface ContentFault {
  readonly path: string
  readonly text: Text
}

type Say = (path: string, vi: string, en: string) => ContentFault

const fault: Say = (path, vi, en) => ({ path, text: text(vi, en) })

const isSaid = ({ vi, en }: Text): boolean => vi.trim() !== '' && en.trim() !== ''

const unsaid = (path: string, wording: Text): ContentFault[] =>
  isSaid(wording)
    ? []
    : [fault(path, 'Hãy ghi cả tiếng Việt và tiếng Anh.', 'Say it in Vietnamese and in English.')]

const twice = (names: readonly string[], path: (at: number) => string): ContentFault[] =>
  names.flatMap((name, at) =>
    names.indexOf(name) === at
      ? []
      : [fault(path(at), `Tên «${name}» đã dùng ở trên.`, `The name "${name}" stands above already.`)],
  )

const choiceFaults = (question: Question, path: string): ContentFault[] => {
  const { kind, choices, rows } = question
  if (!kindsWithChoices.has(kind)) return []
  const few =
    choices.length < 2
      ? [fault(`${path}.choices`, 'Cần ít nhất hai lựa chọn.', 'At least two choices are needed.')]
      : []
  const rowless =
    kind === 'matrix' && rows.length === 0
      ? [fault(`${path}.rows`, 'Cần ít nhất một dòng.', 'At least one row is needed.')]
      : []
  return [
    ...few,
    ...rowless,
    ...choices.flatMap(({ title }, at) => unsaid(`${path}.choices.${at}.title`, title)),
    ...rows.flatMap(({ title }, at) => unsaid(`${path}.rows.${at}.title`, title)),
    ...twice(
      choices.map(({ value }) => value),
      (at) => `${path}.choices.${at}.value`,
    ),
    ...twice(
      rows.map(({ name }) => name),
      (at) => `${path}.rows.${at}.name`,
    ),
  ]
}

const scoreFaults = ({ kind, weight, required, choices }: Question, path: string): ContentFault[] => {
  if (weight === 0) return []
  if (!scoredKinds.has(kind))
    return [fault(`${path}.weight`, 'Loại câu hỏi này không chấm điểm.', 'This kind brings no points.')]
  const optional = required
    ? []
    : [fault(`${path}.required`, 'Câu chấm điểm phải bắt buộc.', 'A scored question has to be required.')]
  const pointless =
    kindsWithChoices.has(kind) && choices.every(({ points }) => points === 0)
      ? [
          fault(
            `${path}.choices`,
            'Hãy cho điểm ít nhất một lựa chọn.',
            'Give points to at least one choice.',
          ),
        ]
      : []
  return [...optional, ...pointless]
}

const rangeFaults = ({ kind, least, most }: Question, path: string): ContentFault[] => {
  const isWrong =
    kind === 'rating'
      ? most !== null && (!Number.isInteger(most) || most < 2 || most > 10)
      : least !== null && most !== null && least > most
  return isWrong
    ? [fault(`${path}.most`, 'Khoảng giá trị không đúng.', 'The range of values is not right.')]
    : []
}

const conditionFaults = (
  { onlyIf }: Question,
  earlier: readonly Question[],
  path: string,
): ContentFault[] => {
  if (onlyIf === null) return []
  const on = earlier.find(({ name }) => name === onlyIf.question)
  const mayTell = on?.kind === 'choice' || on?.kind === 'yes-no'
  const isOffered = on !== undefined && offered(on).some(({ value }) => value === onlyIf.is)
  return mayTell && isOffered
    ? []
    : [
        fault(
          `${path}.onlyIf`,
          'Điều kiện phải dựa vào một câu chọn một, hoặc có/không, đứng trước và một lựa chọn của câu đó.',
          'A condition rests on an earlier question of one choice, or yes and no, and on one of its choices.',
        ),
      ]
}

const levelFaults = (levels: readonly Level[], isScored: boolean): ContentFault[] => {
  const rises = levels.every(({ from }, at) => from > (levels[at - 1]?.from ?? -1))
  const begins = levels.length === 0 || levels[0]?.from === 0
  const missing = isScored && levels.length === 0
  const order =
    !rises || !begins || missing
      ? [
          fault(
            'levels',
            'Các mức điểm phải bắt đầu từ 0 và tăng dần.',
            'Levels have to begin from 0 and to rise.',
          ),
        ]
      : []
  return [...order, ...levels.flatMap(({ title }, at) => unsaid(`levels.${at}.title`, title))]
}

const questionFaults = (question: Question, earlier: readonly Question[], path: string): ContentFault[] => [
  ...unsaid(`${path}.title`, question.title),
  ...choiceFaults(question, path),
  ...scoreFaults(question, path),
  ...rangeFaults(question, path),
  ...conditionFaults(question, earlier, path),
]

/** Everything that keeps an edition from being published; empty when it is sound. */
export const contentFaults = (content: Content): ContentFault[] => {
  const { intro, sections, levels } = content
  const all = questionsOf(content)
  const empty =
    all.length === 0
      ? [fault('sections', 'Phiếu chưa có câu hỏi nào.', 'The questionnaire has no question yet.')]
      : []
  const bySection = sections.flatMap(({ title, questions }, at) => [
    ...unsaid(`sections.${at}.title`, title),
    ...questions.flatMap((question, n) =>
      questionFaults(question, all.slice(0, all.indexOf(question)), `sections.${at}.questions.${n}`),
    ),
  ])
  const pathOf = (at: number): string => {
    const section = sections.findIndex(({ questions }) => questions.includes(all[at] as Question))
    const n = sections[section]?.questions.indexOf(all[at] as Question) ?? 0
    return `sections.${section}.questions.${n}.name`
  }
  const scores = all.some(({ weight }) => weight > 0)
  const unweighed =
    scores && !sections.some(({ weight, questions }) => weight > 0 && questions.some((q) => q.weight > 0))
      ? [
          fault(
            'sections.0.weight',
            'Hãy cho phần chấm điểm một trọng số.',
            'Give a scored section a weight.',
          ),
        ]
      : []
  return [
    ...empty,
    ...unsaid('intro', intro),
    ...bySection,
    ...twice(
      all.map(({ name }) => name),
      pathOf,
    ),
    ...twice(
      sections.map(({ name }) => name),
      (at) => `sections.${at}.name`,
    ),
    ...unweighed,
    ...levelFaults(levels, scores),
  ]
}
