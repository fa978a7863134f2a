import type { Actor } from '#kernel/actor.ts'
import { dayOf } from '#kernel/period.ts'
import { actorOf, publicActor } from '#modules/agencies/acting.ts'
import { recordSignIn } from '#modules/agencies/sign-in-events.ts'
import { calendarPage } from '#modules/plan/calendar-page.ts'
import { trainingPublicPages } from '#modules/training/public-pages.ts'
import { type Auth, hashPassword, openAuth, type SignInEvent } from '#platform/auth.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import type { Files } from '#platform/files.ts'
import { openHttp } from '#platform/http.ts'
import type { Mail } from '#platform/mail.ts'
import { openMetrics } from '#platform/metrics.ts'
import { readSettings } from '#platform/settings.ts'
import { joinRoutes } from './app.ts'
import { config } from './config.ts'

export interface ServerParts {
  readonly db: Database
  readonly files: Files
  readonly clock: Clock
  readonly secret: string
  readonly url: string
  readonly client: string
  readonly mail: Mail
}

const actorOfRequest = async (
  auth: Auth,
  db: Database,
  clock: Clock,
  province: string,
  request: Request,
): Promise<Actor> => {
  const session = await auth.api.getSession({ headers: request.headers })
  const actor = session ? await actorOf(db, session.user.id, dayOf(clock())) : undefined
  if (session === null || actor === undefined) return publicActor(province)
  // Until a password that somebody else gave has been changed, its holder may do nothing else.
  return session.user.mustChangePassword ? { ...actor, capacities: new Set(['public']) } : actor
}

/** Joins the parts to the whole HTTP application. */
export const openServerApp = async ({ db, files, clock, secret, url, client, mail }: ServerParts) => {
  const tell = (event: SignInEvent) => recordSignIn({ db, files, now: clock() }, event)
  const auth = openAuth(db, { url, secret, now: clock, tell, oidc: config.oidc })
  const { province = '', sample = false } = await readSettings(db)
  const app = openHttp({
    router: joinRoutes({ sample, secret, hashPassword: (password) => hashPassword(auth, password) }),
    auth: (request) => auth.handler(request),
    contextOf: async (request) => ({
      db,
      files,
      now: clock(),
      actor: await actorOfRequest(auth, db, clock, province, request),
    }),
    ready: () =>
      db.execute('select 1').then(
        () => true,
        () => false,
      ),
    metrics: openMetrics(),
    client,
    pages: calendarPage({ db, clock }).route(
      '/',
      trainingPublicPages({
        secret,
        url,
        mail,
        context: async () => ({ db, files, now: clock(), actor: publicActor(province) }),
      }),
    ),
  })
  return { app, auth }
}
