import { and, asc, count, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { person, personRole } from '#modules/agencies/schema.ts'
import { holdsOn } from '#modules/agencies/store.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { inOrder } from '#modules/registers/schema.ts'
import type { Database } from '#platform/database/database.ts'
import { campaign, invitation, link, response, stratum } from './schema.ts'
import type { CampaignRow } from './store.ts'

/** The enterprises that a survey is about, with what strata are made of. */
export const populationOf = (db: Database, one: CampaignRow) =>
  db
    .select({
      id: enterprise.id,
      size: enterprise.size,
      sector: enterprise.section,
      place: enterprise.communeNow,
    })
    .from(enterprise)
    .where(
      and(
        eq(enterprise.province, one.province),
        isNull(enterprise.removedAt),
        one.ofKind === null ? undefined : eq(enterprise.kind, one.ofKind),
        one.ofSize === null ? undefined : eq(enterprise.size, one.ofSize),
        one.ofSection === null ? undefined : eq(enterprise.section, one.ofSection),
        one.ofPlace === null ? undefined : eq(enterprise.placeNow, one.ofPlace),
      ),
    )
    .orderBy(asc(enterprise.id))

export type StratumRow = typeof stratum.$inferSelect
export interface DrawnStratum extends Omit<StratumRow, 'id' | 'province' | 'campaignId'> {
  readonly enterprises: readonly string[]
}

const inParts = <T>(rows: readonly T[], size = 1000): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size))

/** Puts a sample in the place of the one before. */
export const replaceSample = async (
  db: Database,
  { id: campaignId, province }: CampaignRow,
  drawn: readonly DrawnStratum[],
): Promise<void> => {
  const old = db.select({ id: invitation.id }).from(invitation).where(eq(invitation.campaignId, campaignId))
  await db.delete(link).where(inArray(link.invitationId, old))
  await db.delete(invitation).where(eq(invitation.campaignId, campaignId))
  await db.delete(stratum).where(eq(stratum.campaignId, campaignId))
  const strata = drawn.map((one) => ({ ...one, id: newId(), province, campaignId }))
  for (const part of inParts(strata.map(({ enterprises: _, ...row }) => row)))
    await db.insert(stratum).values(part)
  const invited = strata.flatMap(({ id, enterprises }) =>
    enterprises.map((enterpriseId) => ({
      ...{ id: newId(), province, campaignId, stratumId: id, enterpriseId },
    })),
  )
  for (const part of inParts(invited)) await db.insert(invitation).values(part)
}

export const markDrawn = async (db: Database, id: string, at: Date): Promise<void> => {
  await db
    .update(campaign)
    .set({ drawnAt: at, updatedAt: at, version: sql`${campaign.version} + 1` })
    .where(eq(campaign.id, id))
}

/** The strata of a survey with how many of them answered and were accepted. */
export const strataOf = (db: Database, campaignId: string) =>
  db
    .select({
      id: stratum.id,
      size: stratum.size,
      sector: stratum.sector,
      place: stratum.place,
      population: stratum.population,
      sampled: stratum.sampled,
      answered: sql<number>`count(${response.id}) filter (where ${response.state} <> 'setAside')::int`,
      accepted: sql<number>`count(${response.id}) filter (where ${response.state} = 'accepted')::int`,
    })
    .from(stratum)
    .leftJoin(response, and(eq(response.stratumId, stratum.id), isNull(response.removedAt)))
    .where(eq(stratum.campaignId, campaignId))
    .groupBy(stratum.id)
    .orderBy(asc(stratum.sector), asc(stratum.size), asc(stratum.place), asc(stratum.id))

const found = (campaignId: string, q: string) => {
  const words = searchKey(q)
  return and(
    eq(invitation.campaignId, campaignId),
    words === '' ? undefined : sql`${enterprise.searchKey} like ${`%${words}%`}`,
  )
}

/** One page of who was drawn, by name. */
export const invitationsOf = (
  db: Database,
  { id, q, page, size, day }: { id: string; q: string; page: number; size: number; day: string },
) =>
  db
    .select({
      id: invitation.id,
      enterprise: sql<{
        id: string
        label: string
      }>`json_build_object('id', ${enterprise.id}, 'label', ${enterprise.name})`,
      email: invitation.email,
      represented: sql<boolean>`exists (select 1 from ${personRole} where ${personRole.enterpriseId} = ${invitation.enterpriseId}
        and ${holdsOn(personRole.validFrom, personRole.validTo, day)})`,
      lastLetterOn: invitation.lastLetterOn,
      letters: invitation.letters,
      responseId: response.id,
      responseState: response.state,
    })
    .from(invitation)
    .innerJoin(enterprise, eq(enterprise.id, invitation.enterpriseId))
    .leftJoin(response, eq(response.invitationId, invitation.id))
    .where(found(id, q))
    .orderBy(inOrder(enterprise.name), asc(invitation.id))
    .limit(size)
    .offset((page - 1) * size)

export const countInvitations = async (db: Database, id: string, q: string): Promise<number> => {
  const [row] = await db
    .select({ total: count() })
    .from(invitation)
    .innerJoin(enterprise, eq(enterprise.id, invitation.enterpriseId))
    .where(found(id, q))
  return row?.total ?? 0
}

/** An invitation with the name of its enterprise; locked where an answer is handed in. */
export const findInvitation = async (db: Database, province: string, id: string, lock = false) => {
  const query = db
    .select({ invitation, enterprise: enterprise.name })
    .from(invitation)
    .innerJoin(enterprise, eq(enterprise.id, invitation.enterpriseId))
    .where(and(eq(invitation.province, province), eq(invitation.id, id)))
  const [row] = await (lock ? query.for('update', { of: invitation }) : query)
  return row
}

export const setEmail = async (db: Database, id: string, email: string | null): Promise<void> => {
  await db.update(invitation).set({ email }).where(eq(invitation.id, id))
}

/** The invitation that a personal link belongs to. */
export const invitationOfLink = async (
  db: Database,
  province: string,
  tokenHash: string,
): Promise<string | undefined> => {
  const [row] = await db
    .select({ id: link.invitationId })
    .from(link)
    .where(and(eq(link.province, province), eq(link.tokenHash, tokenHash)))
  return row?.id
}

export const addLinks = async (db: Database, rows: readonly (typeof link.$inferInsert)[]): Promise<void> => {
  for (const part of inParts(rows)) await db.insert(link).values(part)
}

/** A letter that is due: to which address, about which invitation. */
export interface DueLetter {
  readonly email: string
  readonly invitationId: string
  readonly title: string
  readonly titleEn: string
  readonly closesOn: string
  readonly enterprise: string
  readonly before: string | null
}

/**
 * Who has to be written to on a day: whoever was drawn, has not answered or got the response back, and was never written
 * to or not for as long as the survey waits between reminders. One row for each address.
 */
export const dueLetters = async (
  db: Database,
  province: string,
  day: string,
  only?: { readonly campaignId: string },
): Promise<DueLetter[]> => {
  const reminded = sql`${campaign.remindEvery} is not null
    and ${invitation.lastLetterOn} + ${campaign.remindEvery} <= ${day}::date`
  const represents = db
    .select({ enterpriseId: personRole.enterpriseId, email: person.email })
    .from(personRole)
    .innerJoin(person, eq(person.id, personRole.personId))
    .where(
      and(
        eq(person.province, province),
        eq(person.active, true),
        holdsOn(personRole.validFrom, personRole.validTo, day),
      ),
    )
    .as('represents')
  const rows = await db
    .select({
      invitationId: invitation.id,
      stated: invitation.email,
      represents: represents.email,
      title: campaign.title,
      titleEn: campaign.titleEn,
      closesOn: campaign.closesOn,
      enterprise: enterprise.name,
      before: invitation.lastLetterOn,
    })
    .from(invitation)
    .innerJoin(campaign, eq(campaign.id, invitation.campaignId))
    .innerJoin(enterprise, eq(enterprise.id, invitation.enterpriseId))
    .leftJoin(represents, eq(represents.enterpriseId, invitation.enterpriseId))
    .leftJoin(response, eq(response.invitationId, invitation.id))
    .where(
      and(
        eq(invitation.province, province),
        eq(campaign.state, 'open'),
        isNull(campaign.removedAt),
        isNull(enterprise.removedAt),
        lte(campaign.opensOn, day),
        sql`${campaign.closesOn} >= ${day}::date`,
        or(isNull(response.id), eq(response.state, 'returned')),
        only ? eq(campaign.id, only.campaignId) : undefined,
        only ? isNull(invitation.lastLetterOn) : or(isNull(invitation.lastLetterOn), reminded),
      ),
    )
  const due = rows.flatMap(({ stated, represents, ...row }) =>
    [...new Set([stated, represents])].flatMap((email) =>
      email ? [{ ...row, email: email.toLowerCase() }] : [],
    ),
  )
  const once = new Map(due.map((row) => [`${row.email} ${row.invitationId}`, row]))
  return [...once.values()]
}

/** Marks invitations as written to on a day; gives those that nobody else marked for it. */
export const claimLetters = async (
  db: Database,
  ids: readonly string[],
  day: string,
): Promise<Set<string>> => {
  const claimed = new Set<string>()
  for (const part of inParts(ids)) {
    const rows = await db
      .update(invitation)
      .set({ lastLetterOn: day, letters: sql`${invitation.letters} + 1` })
      .where(and(inArray(invitation.id, part), sql`${invitation.lastLetterOn} is distinct from ${day}::date`))
      .returning({ id: invitation.id })
    for (const { id } of rows) claimed.add(id)
  }
  return claimed
}

/** Takes a mark back, since the letter did not leave. */
export const dropClaim = async (db: Database, id: string, before: string | null): Promise<void> => {
  await db
    .update(invitation)
    .set({ lastLetterOn: before, letters: sql`${invitation.letters} - 1` })
    .where(eq(invitation.id, id))
}
