import type { FieldFault } from '#kernel/issue-text.ts'
import { type Text, text } from '#kernel/text.ts'

/** A no from the server, in words for the person, with the fields at fault. */
export class ApiRefusal extends Error {
  readonly code: string
  readonly status: number
  readonly text: Text
  readonly fields: readonly FieldFault[]

  constructor(code: string, status: number, wording: Text, fields: readonly FieldFault[] = []) {
    super(wording.vi)
    this.name = 'ApiRefusal'
    this.code = code
    this.status = status
    this.text = wording
    this.fields = fields
  }
}

const offline = text(
  'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại; nội dung đang nhập vẫn còn.',
  'The server cannot be reached. Check the network and try again; what you typed is still here.',
)
const unforeseen = text(
  'Hệ thống gặp lỗi. Hãy thử lại; nếu còn lỗi, hãy báo quản trị viên.',
  'Something went wrong. Try again; if it stays, tell the administrator.',
)

type Loose = Readonly<Record<string, unknown>>
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null
const isWording = (value: unknown): value is Text =>
  isLoose(value) && typeof value.vi === 'string' && typeof value.en === 'string'
const isFault = (value: unknown): value is FieldFault =>
  isLoose(value) && typeof value.path === 'string' && isWording(value.text)

const inner = (error: Loose): Loose => {
  const { data } = error
  return isLoose(data) ? (isLoose(data.body) ? data.body : data) : {}
}

/** Whatever a call threw, as a refusal that can be shown. An answer of another shape keeps its message. */
export const toRefusal = (error: unknown): ApiRefusal => {
  if (error instanceof ApiRefusal) return error
  if (error instanceof TypeError) return new ApiRefusal('OFFLINE', 0, offline)
  if (!isLoose(error)) return new ApiRefusal('UNFORESEEN', 500, unforeseen)
  const answer = inner(error)
  const message = typeof answer.message === 'string' ? answer.message : undefined
  const wording = isWording(answer.text) ? answer.text : message ? text(message, message) : unforeseen
  const fields = Array.isArray(answer.fields) ? answer.fields.filter(isFault) : []
  const code = String(answer.code ?? error.code ?? 'UNFORESEEN')
  return new ApiRefusal(code, Number(error.status ?? 500), wording, fields)
}
