import type { AnyContractRouter } from '@orpc/contract'
import { implement, ORPCError, ValidationError } from '@orpc/server'
import { fieldFaults, type Issue } from '#kernel/issue-text.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Locale } from '#kernel/text.ts'
import type { Context } from './context.ts'
import { log } from './log.ts'

/** What a request brings along: the context of its verbs and the language of its answers. */
export interface RequestContext extends Context {
  readonly locale: Locale
  readonly requestHeaders: Headers
  readonly responseHeaders: Headers
}

const unfit = {
  vi: 'Một số mục chưa đúng. Hãy xem lại các mục được đánh dấu.',
  en: 'Some fields are not right. Please check the marked ones.',
}
const broken = {
  vi: 'Hệ thống gặp lỗi và đã ghi lại. Hãy thử lại; nếu còn lỗi, hãy báo quản trị viên mã {id}.',
  en: 'Something went wrong and was recorded. Try again; if it stays, give the administrator the code {id}.',
}

/** Turns whatever a verb throws into an answer: a Refusal keeps its code, unfit input names its fields, the rest is a bug. */
export const answerFor = (error: unknown, locale: Locale): ORPCError<string, unknown> => {
  if (error instanceof Refusal)
    return new ORPCError(error.code, {
      status: error.status,
      message: error.text[locale],
      data: {
        text: error.text,
        detail: error.detail,
        fields: error.field ? [{ path: error.field, text: error.text }] : [],
      },
    })
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST')
      return new ORPCError('UNFIT_INPUT', {
        status: 422,
        message: unfit[locale],
        data: { text: unfit, detail: {}, fields: fieldFaults(error.cause.issues as readonly Issue[]) },
      })
    if (error.status < 500) return error
  }
  const id = Date.now().toString(36)
  log.error({ err: error, id }, 'a verb failed')
  return new ORPCError('INTERNAL', {
    status: 500,
    message: broken[locale].replace('{id}', id),
    data: {
      text: { vi: broken.vi.replace('{id}', id), en: broken.en.replace('{id}', id) },
      detail: {},
      fields: [],
    },
  })
}

/** Binds a contract to its verbs. */
export const api = <C extends AnyContractRouter>(contract: C) =>
  implement(contract).$context<RequestContext>()

/** A file to be taken away, with a name that keeps its accents. */
export const download = (bytes: Uint8Array, name: string, mediaType: string): File =>
  new File([new Uint8Array(bytes)], name.normalize('NFC'), { type: mediaType })

export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
