import { fill, type Text } from './text.ts'

/** How the refusal is answered over HTTP. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 423 | 429

/** A no that the rules foresee: what it is called, how it is answered, and what the person should do. */
export interface RefusalKind {
  readonly code: string
  readonly status: RefusalStatus
  readonly text: Text
}

type Wordings = Readonly<Record<string, { status: RefusalStatus; vi: string; en: string }>>

/** Declares a module's refusals; the key becomes the code. Texts may hold `{places}` filled from the detail. */
export const defineRefusals = <W extends Wordings>(wordings: W) =>
  Object.fromEntries(
    Object.entries(wordings).map(([code, { status, vi, en }]) => [
      code,
      { code, status, text: { vi: vi.normalize('NFC'), en } },
    ]),
  ) as { readonly [C in keyof W]: RefusalKind }

export type RefusalDetail = Readonly<Record<string, string | number>>

/** A rule said no. It is expected, coded and shown to the person; every other error is a bug. */
export class Refusal extends Error {
  readonly code: string
  readonly status: RefusalStatus
  readonly text: Text
  readonly detail: RefusalDetail
  /** Path of the field at fault, when the no belongs to one field of a form. */
  readonly field: string | undefined

  constructor(kind: RefusalKind, detail: RefusalDetail = {}, field?: string) {
    const filled = fill(kind.text, detail)
    super(filled.vi)
    this.name = 'Refusal'
    this.code = kind.code
    this.status = kind.status
    this.text = filled
    this.detail = detail
    this.field = field
  }
}

/** Throws the refusal when the condition holds. */
export function refuseIf(
  condition: boolean,
  kind: RefusalKind,
  detail: RefusalDetail = {},
  field?: string,
): asserts condition is false {
  if (condition) throw new Refusal(kind, detail, field)
}

/** The refusals that every module shares. */
export const refusals = defineRefusals({
  NOT_SIGNED_IN: {
    status: 401,
    vi: 'Bạn cần đăng nhập để tiếp tục.',
    en: 'Please sign in to continue.',
  },
  FORBIDDEN: {
    status: 403,
    vi: 'Tài khoản của bạn chưa được giao quyền này. Hãy liên hệ quản trị viên của cơ quan.',
    en: 'Your account does not hold this right. Ask the administrator of your agency.',
  },
  OUT_OF_SCOPE: {
    status: 403,
    vi: 'Khóa API này không dùng được quyền {right}. Hãy nhờ quản trị viên cấp khóa có quyền đó.',
    en: 'This API key does not reach as far as {right}. Ask the administrator for a key that does.',
  },
  PEOPLE_ONLY: {
    status: 403,
    vi: 'Việc này chỉ dành cho người đăng nhập, không dành cho khóa API.',
    en: 'This is for people who sign in, not for API keys.',
  },
  NOT_FOUND: {
    status: 404,
    vi: 'Không tìm thấy dữ liệu, hoặc dữ liệu không thuộc phạm vi của bạn.',
    en: 'Nothing was found here, or it is outside your area.',
  },
  WRONG_STATE: {
    status: 409,
    vi: 'Không thể «{action}» khi đang ở trạng thái «{state}». Hãy tải lại trang để xem trạng thái mới.',
    en: 'Cannot "{action}" while the state is "{state}". Reload the page to see the current state.',
  },
  REASON_REQUIRED: {
    status: 422,
    vi: 'Hãy ghi rõ lý do.',
    en: 'Please give the reason.',
  },
  OWN_SUBMISSION: {
    status: 403,
    vi: 'Người đã gửi không được tự duyệt. Hãy chuyển cho người khác có thẩm quyền.',
    en: 'Nobody approves what they submitted themselves. Pass it to another authorised person.',
  },
  CHANGED_MEANWHILE: {
    status: 409,
    vi: 'Người khác vừa sửa dữ liệu này. Hãy tải lại để xem bản mới rồi sửa tiếp.',
    en: 'Somebody else has just changed this. Reload to see the new version, then edit again.',
  },
})
