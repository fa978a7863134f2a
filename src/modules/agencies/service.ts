import { eq } from 'drizzle-orm'
import { personOf } from '#kernel/permission.ts'
import type { Locale } from '#kernel/text.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { authUser } from '#platform/auth-schema.ts'
import { type Context, today } from '#platform/context.ts'
import { isSample } from '#platform/settings.ts'
import type { Session } from './contract.ts'
import { directoryOf } from './directory.ts'
import type { Installation } from './installation.ts'
import { findVersionOn } from './rules.ts'
import { person } from './schema.ts'
import * as store from './store.ts'

/** Who is signed in and what they act as; for somebody who is not, the province and the day only. */
export const describeSession = async (
  context: Context,
  { outsideSignIn, rightsOf }: Pick<Installation, 'outsideSignIn' | 'rightsOf'>,
): Promise<Session> => {
  const { db, actor } = context
  const directory = await store.findDirectory(db, actor.province)
  const { document, keyOf } = await directoryOf(db, actor.province)
  const key = actor.agencyId && keyOf.get(actor.agencyId)
  const version = key
    ? findVersionOn(
        document.agencies.find((one) => one.key === key) ?? { key, versions: [], duties: [] },
        today(context),
      )
    : undefined
  const [account] = actor.personId
    ? await db
        .select({ person, user: authUser })
        .from(person)
        .innerJoin(authUser, eq(authUser.id, person.userId))
        .where(eq(person.id, actor.personId))
    : []
  return {
    person: account
      ? {
          id: account.person.id,
          name: account.person.name,
          email: account.person.email,
          locale: account.person.locale as Locale,
        }
      : null,
    agency:
      actor.agencyId && version
        ? { id: actor.agencyId, name: version.name, shortName: version.shortName }
        : null,
    province: { code: actor.province, name: directory?.name ?? actor.province },
    capacities: [...actor.capacities],
    rights: rightsOf(actor),
    deputyFor: [...actor.deputyFor],
    mustChangePassword: account?.user.mustChangePassword ?? false,
    twoFactorEnabled: account?.user.twoFactorEnabled ?? false,
    sample: await isSample(db, actor.province),
    outsideSignIn,
    today: today(context),
  }
}

/** Keeps the language that a person chose. @throws Refusal NOT_SIGNED_IN, PEOPLE_ONLY */
export const chooseLocale = async ({ db, actor }: Context, locale: Locale): Promise<void> => {
  await db
    .update(person)
    .set({ locale })
    .where(eq(person.id, personOf(actor)))
}

/** Agencies that exist on a day (today unless given), found without accents, at most 50, for choosing. @throws Refusal NOT_SIGNED_IN, PEOPLE_ONLY */
export const agencyChoices = async (context: Context, asked: { q: string; on?: string | undefined }) => {
  personOf(context.actor)
  const day = asked.on ?? today(context)
  const { document, idOf } = await directoryOf(context.db, context.actor.province)
  const words = searchKey(asked.q).split(' ').filter(Boolean)
  return document.agencies
    .flatMap((agency) => {
      const version = findVersionOn(agency, day)
      const key = version && searchKey(`${version.name} ${version.shortName} ${version.symbol}`)
      if (version === undefined || !words.every((word) => key?.includes(word))) return []
      return [
        {
          id: idOf.get(agency.key) ?? '',
          name: version.name,
          shortName: version.shortName,
          kind: version.kind,
        },
      ]
    })
    .slice(0, 50)
}

/** Which agencies a sheet means by a name, short name or symbol that they bear or bore; several bearers mean none. */
export const agenciesNamed = async (
  context: Context,
  texts: readonly string[],
): Promise<Map<string, string>> => {
  const { document, idOf } = await directoryOf(context.db, context.actor.province)
  const bearers = new Map<string, Set<string>>()
  for (const { key, versions } of document.agencies)
    for (const { name, shortName, symbol } of versions)
      for (const called of [name, shortName, symbol]) {
        const keys = bearers.get(searchKey(called)) ?? new Set()
        bearers.set(searchKey(called), keys.add(key))
      }
  return new Map(
    texts.flatMap((asked) => {
      const [key, ...others] = bearers.get(searchKey(asked)) ?? []
      const id = key !== undefined && others.length === 0 ? idOf.get(key) : undefined
      return id === undefined ? [] : [[asked, id]]
    }),
  )
}
