import { type Text, text } from '#kernel/text.ts'
import { currentLocale } from './locale.tsx'
import { ApiRefusal } from './refusal.ts'

const wordings: Readonly<Record<string, Text>> = {
  INVALID_EMAIL_OR_PASSWORD: text(
    'Thư điện tử hoặc mật khẩu chưa đúng.',
    'The e-mail address or the password is wrong.',
  ),
  INVALID_EMAIL: text('Địa chỉ thư điện tử không đúng.', 'Not an e-mail address.'),
  INVALID_PASSWORD: text('Mật khẩu hiện tại chưa đúng.', 'The current password is wrong.'),
  PASSWORD_TOO_WEAK: text(
    'Mật khẩu cần ít nhất 14 ký tự và ba loại: chữ thường, chữ hoa, số, dấu.',
    'A password needs at least 14 characters and three of: small letters, capitals, digits, signs.',
  ),
  PASSWORD_TOO_SHORT: text('Mật khẩu quá ngắn.', 'The password is too short.'),
  PASSWORD_SAME: text(
    'Mật khẩu mới phải khác mật khẩu cũ.',
    'The new password must differ from the old one.',
  ),
  ACCOUNT_LOCKED: text(
    'Tài khoản tạm khóa vì sai mật khẩu nhiều lần. Hãy thử lại sau ít phút hoặc nhờ quản trị viên mở.',
    'The account is locked after too many wrong passwords. Try later or ask the administrator.',
  ),
  ACCOUNT_DISABLED: text(
    'Tài khoản đã ngừng hoạt động. Hãy liên hệ quản trị viên.',
    'This account is no longer in use. Ask the administrator.',
  ),
  INVALID_CODE: text('Mã xác thực chưa đúng hoặc đã hết hạn.', 'The code is wrong or out of date.'),
  INVALID_TWO_FACTOR_COOKIE: text(
    'Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại.',
    'The sign-in ran out. Sign in again.',
  ),
  PROVIDER_NOT_FOUND: text(
    'Chưa kết nối được với nơi xác thực của tỉnh. Hãy đăng nhập bằng mật khẩu và báo quản trị viên.',
    "The province's provider cannot be reached. Sign in with a password and tell the administrator.",
  ),
  signup_disabled: text(
    'Địa chỉ thư của bạn chưa có tài khoản ở đây. Hãy nhờ quản trị viên cơ quan tạo tài khoản với đúng địa chỉ đó.',
    'There is no account here for your address. Ask the administrator of your agency to make one with that address.',
  ),
  account_not_linked: text(
    'Nơi xác thực chưa xác minh địa chỉ thư của bạn. Hãy xác minh ở đó, hoặc đăng nhập bằng mật khẩu.',
    'The provider has not verified your address. Verify it there, or sign in with a password.',
  ),
  TOO_MANY: text('Bạn thử quá nhiều lần. Hãy đợi một phút.', 'Too many tries. Wait a minute.'),
  OFFLINE: text(
    'Không kết nối được máy chủ. Hãy kiểm tra mạng.',
    'The server cannot be reached. Check the network.',
  ),
  UNFORESEEN: text('Chưa làm được. Hãy thử lại.', 'That did not work. Try again.'),
}

const refuse = (code: string, status: number, message?: string): ApiRefusal => {
  const known = wordings[code] ?? (message ? text(message, message) : wordings.UNFORESEEN)
  return new ApiRefusal(code, status, known ?? text(code, code))
}

const call = async <T>(path: string, body?: object): Promise<T> => {
  const headers = { 'accept-language': currentLocale(), 'content-type': 'application/json' }
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const answer = await fetch(`/api/auth${path}`, init).catch(() => {
    throw refuse('OFFLINE', 0)
  })
  const content = (await answer.json().catch(() => ({}))) as { code?: string; message?: string }
  if (answer.status === 429) throw refuse('TOO_MANY', 429)
  if (!answer.ok) throw refuse(content.code ?? 'UNFORESEEN', answer.status, content.message)
  return content as T
}

/** Signs in; `twoFactorRedirect` asks for a one-time code first. */
export const signIn = (email: string, password: string) =>
  call<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email, password, rememberMe: true })

/** Leaves for the outside provider, which sends the person back to an address inside; refused ones to the sign-in page. */
export const signInOutside = async (next: string): Promise<void> => {
  const asked = { provider: 'oidc', callbackURL: next, errorCallbackURL: '/sign-in' }
  const { url } = await call<{ url: string }>('/sign-in/social', asked)
  window.location.assign(url)
}

/** Why the outside provider's answer did not open the door, by the code in the address. */
export const outsideFault = (code: string): Text => refuse(code, 403).text

/** Answers the question for the one-time code, or proves that a new key works. */
export const verifyCode = (code: string, trustDevice = false) =>
  call<object>('/two-factor/verify-totp', { code, trustDevice })

/** Signs in by one of the codes kept for a lost phone. */
export const verifyBackupCode = (code: string) => call<object>('/two-factor/verify-backup-code', { code })

export const signOut = () => call<object>('/sign-out', {})

/** Changes the password; every other session ends. */
export const changePassword = (currentPassword: string, newPassword: string) =>
  call<object>('/change-password', { currentPassword, newPassword, revokeOtherSessions: true })

/** Makes a key for one-time codes; it counts only after `verifyCode`. */
export const enableTwoFactor = (password: string) =>
  call<{ totpURI: string; backupCodes: string[] }>('/two-factor/enable', { password })

export const disableTwoFactor = (password: string) => call<object>('/two-factor/disable', { password })

/** A place where the person is signed in. */
export interface SignedInSession {
  readonly id: string
  readonly token: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly ipAddress?: string | null
  readonly userAgent?: string | null
}

export const listSessions = () => call<SignedInSession[]>('/list-sessions')
export const currentSession = () => call<{ session: { token: string } } | null>('/get-session')
export const revokeSession = (token: string) => call<object>('/revoke-session', { token })
