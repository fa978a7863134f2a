import type { Text } from '#kernel/text.ts'
import { bestMark, type Content, offered, type Question } from './content.ts'

// SurveyJS knows English as its default language.
const worded = ({ vi, en }: Text) => ({ default: en, vi })

const items = (list: readonly { value: string; title: Text }[]) =>
  list.map(({ value, title }) => ({ value, text: worded(title) }))

const bounds = ({ least, most }: Question) => ({
  ...(least === null ? {} : { min: least }),
  ...(most === null ? {} : { max: most }),
})

/** Whole đồng as they are written here, `1.234.567`; the value stays a number. */
const wholeDong = { thousandsSeparator: '.', decimalSeparator: ',', precision: 0, min: 0, max: 1e15 }

const kindOf = (question: Question): object => {
  switch (question.kind) {
    case 'text':
      return { type: 'text', maxLength: 500 }
    case 'long-text':
      return { type: 'comment', maxLength: 5000, rows: 4 }
    case 'number':
      return { type: 'text', inputType: 'number', ...bounds(question) }
    case 'money':
      return { type: 'text', maskType: 'numeric', maskSettings: wholeDong }
    case 'rating':
      return { type: 'rating', rateMin: 1, rateMax: bestMark(question), displayMode: 'buttons' }
    case 'choices':
      return { type: 'checkbox', choices: items(question.choices) }
    case 'matrix':
      return {
        type: 'matrix',
        columns: items(question.choices),
        rows: question.rows.map(({ name, title }) => ({ value: name, text: worded(title) })),
        eachRowRequired: question.required,
      }
    default:
      return { type: 'radiogroup', choices: items(offered(question)) }
  }
}

const elementOf = (question: Question): object => ({
  ...kindOf(question),
  name: question.name,
  title: worded(question.title),
  ...(question.hint ? { description: worded(question.hint) } : {}),
  isRequired: question.required,
  ...(question.onlyIf ? { visibleIf: `{${question.onlyIf.question}} = '${question.onlyIf.is}'` } : {}),
})

/**
 * An edition as SurveyJS reads it, the same on the server, where answers are proven, and on screen, where they are given.
 * Names and values are plain words, so that nothing in a condition can be taken for more than it is.
 */
export const surveyJson = ({ sections }: Content): object => ({
  pages: sections.map(({ name, title, questions }) => ({
    name: `page_${name}`,
    title: worded(title),
    elements: questions.map(elementOf),
  })),
  clearInvisibleValues: 'onComplete',
  showQuestionNumbers: true,
  checkErrorsMode: 'onNextPage',
  textUpdateMode: 'onTyping',
})
