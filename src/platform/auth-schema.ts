import { boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const moment = () => timestamp({ withTimezone: true })

/** An account that can sign in. Who the person is and what they may do stands in the module `agencies`. */
export const authUser = pgTable('auth_user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  twoFactorEnabled: boolean().default(false),
  /** The first password was given by an administrator and has to be changed at first use. */
  mustChangePassword: boolean().notNull().default(false),
  failedSignIns: integer().notNull().default(0),
  lockedUntil: moment(),
  disabledAt: moment(),
  createdAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
})

/** Where somebody is signed in; each can be looked at and revoked. */
export const authSession = pgTable('auth_session', {
  id: text().primaryKey(),
  expiresAt: moment().notNull(),
  token: text().notNull().unique(),
  createdAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
  ipAddress: text(),
  userAgent: text(),
  userId: text()
    .notNull()
    .references(() => authUser.id, { onDelete: 'cascade' }),
})

/** How an account proves itself: a hashed password or an outside identity provider. */
export const authAccount = pgTable('auth_account', {
  id: text().primaryKey(),
  accountId: text().notNull(),
  providerId: text().notNull(),
  userId: text()
    .notNull()
    .references(() => authUser.id, { onDelete: 'cascade' }),
  accessToken: text(),
  refreshToken: text(),
  idToken: text(),
  accessTokenExpiresAt: moment(),
  refreshTokenExpiresAt: moment(),
  scope: text(),
  password: text(),
  createdAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
})

export const authVerification = pgTable('auth_verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment().notNull(),
  createdAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
})

/** The second factor: the shared secret of the one-time codes and the codes for emergencies, both encrypted. */
export const authTwoFactor = pgTable('auth_two_factor', {
  id: text().primaryKey(),
  secret: text().notNull(),
  backupCodes: text().notNull(),
  userId: text()
    .notNull()
    .references(() => authUser.id, { onDelete: 'cascade' }),
  verified: boolean().default(true),
  failedVerificationCount: integer().default(0),
  lockedUntil: moment(),
})
