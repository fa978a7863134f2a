import type { Actor } from '#kernel/actor.ts'
import { dayOf } from '#kernel/period.ts'
import { actorOf, publicActor } from '#modules/agencies/acting.ts'
import { recordSignIn } from '#modules/agencies/sign-in-events.ts'
import { openKeyDoor } from '#modules/integrations/acting.ts'
import { calendarPage } from '#modules/plan/calendar-page.ts'
import { type Auth, type AuthSettings, hashPassword, openAuth, type SignInEvent } from '#platform/auth.ts'
import { bearerIn } from '#platform/bearer.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import type { Files } from '#platform/files.ts'
import { held } from '#platform/held.ts'
import { openHttp } from '#platform/http.ts'
import type { Mail } from '#platform/mail.ts'
import { openMetrics } from '#platform/metrics.ts'
import { publicFrame } from '#platform/public-frame.ts'
import { servedProvinces } from '#platform/settings.ts'
import { joinRoutes } from './app.ts'
import { openApiDocument } from './openapi.ts'
import { draftPages } from './portal/draft-pages.ts'
import { legalPages } from './portal/legal-pages.ts'
import { newsPages } from './portal/news-pages.ts'
import { personalDataPages } from './portal/personal-data-pages.ts'
import { openPortal, type PublicPlace } from './portal/portal.ts'
import { surveyPages } from './portal/survey-pages.ts'
import { holdings } from './registers.ts'

export interface ServerParts {
  readonly db: Database
  readonly files: Files
  readonly clock: Clock
  readonly secret: string
  readonly url: string
  readonly client: string
  /** The outside identity provider, where one is set. */
  readonly oidc?: AuthSettings['oidc']
  readonly mail: Mail
}

const actorOfSession = async (
  auth: Auth,
  db: Database,
  clock: Clock,
  provinceOf: (request: Request) => Promise<string>,
  request: Request,
): Promise<Actor> => {
  const session = await auth.api.getSession({ headers: request.headers })
  const actor = session ? await actorOf(db, session.user.id, dayOf(clock())) : undefined
  if (session === null || actor === undefined) return publicActor(await provinceOf(request))
  // Until a password that somebody else gave has been changed, its holder may do nothing else.
  return session.user.mustChangePassword ? { ...actor, capacities: new Set(['public']) } : actor
}

/** Joins the parts to the whole HTTP application. */
export const openServerApp = async (parts: ServerParts) => {
  const { db, files, clock, secret, url, client, oidc, mail } = parts
  const tell = (event: SignInEvent) => recordSignIn({ db, files, now: clock() }, event)
  const auth = openAuth(db, { url, secret, now: clock, tell, oidc })
  const servedNow = held(100, () => servedProvinces(db))
  const placeOf = async (request: Request): Promise<PublicPlace> => {
    const served = await servedNow()
    const { hostname } = new URL(request.url)
    const {
      code = '',
      sample = false,
      host = null,
    } = served.find((one) => one.host === hostname) ?? served[0] ?? {}
    const address = host === null ? url : Object.assign(new URL(url), { hostname: host }).origin
    return { province: code, sample, address }
  }
  const provinceOf = async (request: Request): Promise<string> => (await placeOf(request)).province
  const actorOfKey = openKeyDoor(db)
  const actorOfRequest = (request: Request): Promise<Actor> => {
    const key = bearerIn(request.headers)
    return key === undefined ? actorOfSession(auth, db, clock, provinceOf, request) : actorOfKey(key, clock())
  }
  const openToAll = {
    ...{ secret, url, mail },
    context: async () => ({ db, files, now: clock(), actor: publicActor(publicFrame().province) }),
  }
  const app = openHttp({
    router: joinRoutes({
      ...{ mail, url, secret },
      outsideSignIn: oidc !== undefined,
      hashPassword: (password) => hashPassword(auth, password),
    }),
    auth: (request) => auth.handler(request),
    contextOf: async (request) => ({
      db,
      files,
      now: clock(),
      actor: await actorOfRequest(request),
    }),
    ready: () =>
      db.execute('select 1').then(
        () => true,
        () => false,
      ),
    metrics: openMetrics(),
    client,
    openApi: openApiDocument,
    pages: calendarPage({ db, clock }).route(
      '/',
      openPortal({
        ...openToAll,
        placeOf,
        more: [draftPages, legalPages, newsPages, surveyPages, personalDataPages(holdings)].map((open) =>
          open(openToAll),
        ),
      }),
    ),
  })
  return { app, auth }
}
