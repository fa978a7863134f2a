import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError, createAuthMiddleware, getIP } from 'better-auth/api'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { eq, sql } from 'drizzle-orm'
import { authAccount, authSession, authTwoFactor, authUser, authVerification } from './auth-schema.ts'
import { addressHeader } from './client-address.ts'
import type { Database } from './database/database.ts'

/** Something that happened at the door to an account, to be told to whoever keeps a history. */
export interface SignInEvent {
  readonly kind:
    | 'signed-in'
    | 'sign-in-failed'
    | 'locked'
    | 'password-changed'
    | 'second-factor-on'
    | 'second-factor-off'
  readonly userId: string
  /** Network address of the request, where it is known. */
  readonly address: string | undefined
}

export interface AuthSettings {
  readonly url: string
  readonly secret: string
  readonly now: () => Date
  readonly tell?: ((event: SignInEvent) => Promise<void>) | undefined
  readonly oidc?:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
    | undefined
}

// TCVN 14423:2026 as read in the research: at least 14 characters without a second factor, 5 wrong tries, short locks.
const shortestPassword = 14
const triesBeforeLock = 5
const lockMinutes = 15
const sessionHours = 12

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]

/** What is wrong with a new password; undefined when it will do. Length counts most, and three kinds of characters. */
export const passwordFault = (password: string): { vi: string; en: string } | undefined =>
  password.length < shortestPassword
    ? {
        vi: `Mật khẩu cần ít nhất ${shortestPassword} ký tự. Một câu dài dễ nhớ là tốt nhất.`,
        en: `A password needs at least ${shortestPassword} characters. A long sentence is best.`,
      }
    : classes.filter((kind) => kind.test(password)).length < 3
      ? {
          vi: 'Mật khẩu cần ít nhất ba loại: chữ thường, chữ hoa, số, dấu.',
          en: 'A password needs three of: small letters, capitals, digits, signs.',
        }
      : undefined

const refuse = (status: 'FORBIDDEN' | 'UNPROCESSABLE_ENTITY', code: string, message: string): never => {
  throw new APIError(status, { code, message })
}

const disabled = 'Tài khoản đã ngừng hoạt động. Hãy liên hệ quản trị viên.'

const findUser = async (db: Database, email: string) => {
  const [user] = await db.select().from(authUser).where(eq(authUser.email, email.trim().toLowerCase()))
  return user
}

const refuseLocked = async (db: Database, email: string, now: Date): Promise<void> => {
  const user = await findUser(db, email)
  if (user?.disabledAt) refuse('FORBIDDEN', 'ACCOUNT_DISABLED', disabled)
  if (user?.lockedUntil && user.lockedUntil > now)
    refuse(
      'FORBIDDEN',
      'ACCOUNT_LOCKED',
      `Tài khoản tạm khóa vì sai mật khẩu ${triesBeforeLock} lần. Hãy thử lại sau ${lockMinutes} phút hoặc nhờ quản trị viên mở.`,
    )
}

/** Counts a wrong password; from the fifth in a row on each locks the account for a while. @returns the account, where there is one */
const countFailure = async (db: Database, email: string, now: Date) => {
  const [user] = await db
    .update(authUser)
    .set({
      failedSignIns: sql`${authUser.failedSignIns} + 1`,
      lockedUntil: sql`case when ${authUser.failedSignIns} + 1 >= ${triesBeforeLock}
        then ${new Date(now.getTime() + lockMinutes * 60_000).toISOString()}::timestamptz else ${authUser.lockedUntil} end`,
    })
    .where(eq(authUser.email, email.trim().toLowerCase()))
    .returning()
  return user
}

/** Where an outside provider sends people back to. */
const comingBack = '/callback/:id'

const secondFactor = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code'])

/** What follows an act at the door: counting wrong passwords, and telling what happened. It stands behind all others. */
const door = (db: Database, { now, tell }: AuthSettings) => {
  const after = createAuthMiddleware(async (hook) => {
    const { returned, session, newSession } = hook.context
    const failed = returned instanceof APIError
    const address = getIP(hook.headers ?? new Headers(), hook.context.options) ?? undefined
    const say = (kind: SignInEvent['kind'], userId: string) => tell?.({ kind, userId, address })
    if (hook.path === '/sign-in/email' && failed) {
      if (returned.body?.code !== 'INVALID_EMAIL_OR_PASSWORD') return
      const user = await countFailure(db, String(hook.body?.email ?? ''), now())
      if (user) await say(user.failedSignIns >= triesBeforeLock ? 'locked' : 'sign-in-failed', user.id)
    } else if (hook.path === '/sign-in/email' && newSession) {
      const { id } = newSession.user
      await db.update(authUser).set({ failedSignIns: 0, lockedUntil: null }).where(eq(authUser.id, id))
      await say('signed-in', id)
    } else if (hook.path === '/change-password' && !failed && session) {
      await db.update(authUser).set({ mustChangePassword: false }).where(eq(authUser.id, session.user.id))
      await say('password-changed', session.user.id)
    } else if (hook.path === comingBack && newSession) await say('signed-in', newSession.user.id)
    else if (secondFactor.has(hook.path) && newSession)
      await say(session ? 'second-factor-on' : 'signed-in', newSession.user.id)
    else if (hook.path === '/two-factor/disable' && !failed && session)
      await say('second-factor-off', session.user.id)
  })
  return { id: 'door', hooks: { after: [{ matcher: () => true, handler: after }] } }
}

/** Sign-in: passwords that lock after failures, one-time codes, sessions, and an outside provider where one is set. */
export const openAuth = (db: Database, settings: AuthSettings) =>
  betterAuth({
    baseURL: settings.url,
    basePath: '/api/auth',
    secret: settings.secret,
    // A page that we served ourselves may sign in under whatever name it was reached by, localhost among them.
    trustedOrigins: (request) => [settings.url, ...(request ? [new URL(request.url).origin] : [])],
    onAPIError: { errorURL: `${settings.url}/sign-in` },
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: authUser,
        session: authSession,
        account: authAccount,
        verification: authVerification,
        twoFactor: authTwoFactor,
      },
    }),
    user: {
      additionalFields: { mustChangePassword: { type: 'boolean', input: false, defaultValue: false } },
    },
    session: { expiresIn: sessionHours * 3600, updateAge: 900 },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 200,
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-in/social': { window: 60, max: 20 },
        '/change-password': { window: 60, max: 20 },
      },
    },
    advanced: {
      cookiePrefix: 'nscl',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    databaseHooks: {
      session: {
        create: {
          // Every way in ends here, an outside provider as well as a password.
          before: async ({ userId }) => {
            const [user] = await db.select().from(authUser).where(eq(authUser.id, userId))
            if (user?.disabledAt) refuse('FORBIDDEN', 'ACCOUNT_DISABLED', disabled)
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (hook) => {
        if (hook.path === '/sign-in/email')
          await refuseLocked(db, String(hook.body?.email ?? ''), settings.now())
        if (hook.path === '/change-password') {
          const fault = passwordFault(String(hook.body?.newPassword ?? ''))
          if (fault) refuse('UNPROCESSABLE_ENTITY', 'PASSWORD_TOO_WEAK', fault.vi)
          if (hook.body?.newPassword === hook.body?.currentPassword)
            refuse('UNPROCESSABLE_ENTITY', 'PASSWORD_SAME', 'Mật khẩu mới phải khác mật khẩu cũ.')
        }
      }),
    },
    plugins: [
      twoFactor({ issuer: 'NSCL', skipVerificationOnEnable: false }),
      ...(settings.oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: 'oidc',
                  clientId: settings.oidc.clientId,
                  clientSecret: settings.oidc.clientSecret,
                  discoveryUrl: `${settings.oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
                  scopes: ['openid', 'email', 'profile'],
                  disableImplicitSignUp: true,
                },
              ],
            }),
          ]
        : []),
      door(db, settings),
    ],
  })

export type Auth = ReturnType<typeof openAuth>

/** Hashes a password the way sign-in checks it, for accounts that an administrator makes. */
export const hashPassword = async (auth: Auth, password: string): Promise<string> =>
  (await auth.$context).password.hash(password)
