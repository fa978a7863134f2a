import { type Text, text } from './text.ts'

/** The parts of a zod issue that its wording needs. */
export interface Issue {
  readonly code?: string | undefined
  readonly message: string
  readonly path?: readonly PropertyKey[] | undefined
  readonly minimum?: unknown
  readonly maximum?: unknown
  readonly origin?: string | undefined
  readonly format?: string | undefined
  readonly input?: unknown
  readonly params?: unknown
}

/** A fault at one field of a form, in words for the person who fills it in. */
export interface FieldFault {
  readonly path: string
  readonly text: Text
}

const tooSmall = (issue: Issue): Text =>
  issue.origin === 'string'
    ? issue.minimum === 1
      ? text('Hãy điền mục này.', 'Please fill this in.')
      : text(`Cần ít nhất ${issue.minimum} ký tự.`, `At least ${issue.minimum} characters.`)
    : issue.origin === 'array'
      ? text(`Cần ít nhất ${issue.minimum} mục.`, `At least ${issue.minimum} items.`)
      : text(`Phải từ ${issue.minimum} trở lên.`, `Must be ${issue.minimum} or more.`)

const tooBig = (issue: Issue): Text =>
  issue.origin === 'string'
    ? text(`Tối đa ${issue.maximum} ký tự.`, `At most ${issue.maximum} characters.`)
    : issue.origin === 'array'
      ? text(`Tối đa ${issue.maximum} mục.`, `At most ${issue.maximum} items.`)
      : text(`Phải từ ${issue.maximum} trở xuống.`, `Must be ${issue.maximum} or less.`)

/** What is said of a text that should be a day. */
export const notADay = text(
  'Ngày không đúng. Hãy ghi ngày/tháng/năm, ví dụ 25/11/2026.',
  'Not a date. Write day/month/year, e.g. 25/11/2026.',
)

const badFormat = (issue: Issue): Text => {
  if (issue.format === 'date') return notADay
  if (issue.format === 'email') return text('Địa chỉ thư điện tử không đúng.', 'Not an e-mail address.')
  if (issue.format === 'url') return text('Địa chỉ liên kết không đúng.', 'Not a link.')
  if (issue.format === 'uuid')
    return text(
      'Mã không đúng. Hãy chọn lại từ danh sách.',
      'Not a valid choice. Pick it from the list again.',
    )
  return text('Nội dung chưa đúng dạng.', 'Not in the expected form.')
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** Says a zod issue in plain Vietnamese and English; zod's own locale speaks to developers. */
export const issueText = (issue: Issue): Text => {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return isEmpty(issue.input) ? text('Hãy điền mục này.', 'Please fill this in.') : badFormat(issue)
    case 'invalid_value':
      return text('Hãy chọn một giá trị trong danh sách.', 'Choose one of the listed values.')
    case 'invalid_type':
      return text('Hãy điền mục này.', 'Please fill this in.')
    case 'custom': {
      const own = (issue.params as { text?: Text } | undefined)?.text
      return own ?? text(issue.message, issue.message)
    }
    default:
      return text('Nội dung chưa đúng.', 'Not valid.')
  }
}

/** The faults of a form by field, `a.b.0.c` for nested ones. */
export const fieldFaults = (issues: readonly Issue[]): FieldFault[] =>
  issues.map((issue) => ({ path: (issue.path ?? []).map(String).join('.'), text: issueText(issue) }))
