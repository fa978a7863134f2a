import { newId } from '#kernel/id.ts'
import { holds, permit } from '#kernel/permission.ts'
import { defineRefusals, Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { agencyGrants } from '#modules/agencies/permissions.ts'
import { findVersionOn, nameOn } from '#modules/agencies/rules.ts'
import { auditGrants } from '#modules/audit/permissions.ts'
import { record, type Subject } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { isDuplicate } from '#platform/database/database.ts'
import { newToken, tokenHash } from '#platform/token.ts'
import { standingOfKey } from './acting.ts'
import type { Integration, NewIntegration, Scope } from './contract.ts'
import { integrationGrants } from './permissions.ts'
import { actingName, stateOf } from './rules.ts'
import * as store from './store.ts'

export const integrationRefusals = defineRefusals({
  INTEGRATION_NAME_TAKEN: {
    status: 409,
    vi: 'Đã có khóa mang tên này. Hãy đặt tên khác, hoặc thu hồi khóa cũ trước.',
    en: 'There is a key of this name. Choose another name, or revoke the old key first.',
  },
  INTEGRATION_NEEDS_AGENCY: {
    status: 422,
    vi: 'Cơ quan này không tồn tại vào hôm nay. Hãy chọn cơ quan khác.',
    en: 'This agency does not exist today. Choose another.',
  },
  INTEGRATION_IS_OVER: {
    status: 422,
    vi: 'Ngày hết hạn phải từ hôm nay trở đi.',
    en: 'The last day may not lie before today.',
  },
  SCOPE_NOT_GIVEN: {
    status: 422,
    vi: 'Không cấp được quyền {right} cho khóa này. Hãy bỏ chọn quyền đó.',
    en: 'This key cannot be given {right}. Leave it out.',
  },
})

/** What this module is given by the application, since the rights of all modules stand to its right. */
export interface KnownRights {
  readonly rightsOf: (actor: Context['actor']) => string[]
}

const forPeopleAlone: ReadonlySet<string> = new Set(
  Object.keys({ ...auditGrants, ...agencyGrants, ...integrationGrants }).filter(
    (right) => right !== 'agency.read',
  ),
)

/** What a row says to people; `mayManage` adds the acts. */
const presenter = async (context: Context) => {
  const { document, keyOf } = await directoryOf(context.db, context.actor.province)
  const day = today(context)
  const mayManage = holds(context.actor, integrationGrants, 'integration.manage')
  return (row: store.IntegrationRow): Integration => {
    const { id, name, scopes, decision, addressNote, validTo, keyStart, createdBy, agencyId } = row
    const state = stateOf(row, day)
    return {
      ...{ id, name, scopes, decision, addressNote, validTo, keyStart, createdBy, state },
      agency:
        agencyId === null
          ? null
          : { id: agencyId, label: nameOn(document, keyOf.get(agencyId) ?? agencyId, day) },
      createdAt: row.createdAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      revokedAt: row.revokedAt?.toISOString() ?? null,
      actions: mayManage && state !== 'revoked' ? ['revoke'] : [],
    }
  }
}

/** All integrations of the province, the newest first, at most 500. @throws Refusal FORBIDDEN without `integration.read` */
export const listIntegrations = async (context: Context): Promise<Integration[]> => {
  const within = permit(context.actor, integrationGrants, 'integration.read')
  return (await store.list(context.db, within)).map(await presenter(context))
}

/** One integration. @throws Refusal FORBIDDEN without `integration.read`, NOT_FOUND */
export const getIntegration = async (context: Context, id: string): Promise<Integration> => {
  const within = permit(context.actor, integrationGrants, 'integration.read')
  const row = await store.find(context.db, within, id)
  if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
  return (await presenter(context))(row)
}

/**
 * The rights that a key could be given: what an officer of the agency holds today, or an inspector of the province,
 * without what is for people alone. What an inspector does not hold, writes.
 * @throws Refusal FORBIDDEN without `integration.manage`
 */
export const listScopes = async (
  context: Context,
  { rightsOf }: KnownRights,
  { agencyId = null }: { agencyId?: string | null | undefined },
): Promise<Scope[]> => {
  const { province } = permit(context.actor, integrationGrants, 'integration.manage')
  const heldBy = async (of: string | null) => {
    const standing = await standingOfKey(context.db, { province, agencyId: of }, today(context))
    return rightsOf({ ...context.actor, ...standing, scopes: undefined })
  }
  const reading = new Set(await heldBy(null))
  return (await heldBy(agencyId))
    .filter((right) => !forPeopleAlone.has(right))
    .sort()
    .map((right) => ({ right, writes: !reading.has(right) }))
}

const proveNew = async (context: Context, known: KnownRights, given: NewIntegration): Promise<void> => {
  const day = today(context)
  if (given.agencyId !== undefined) {
    const { document, keyOf } = await directoryOf(context.db, context.actor.province)
    const agency = document.agencies.find(({ key }) => key === keyOf.get(given.agencyId ?? ''))
    const exists = agency !== undefined && findVersionOn(agency, day) !== undefined
    refuseIf(!exists, integrationRefusals.INTEGRATION_NEEDS_AGENCY, {}, 'agencyId')
  }
  refuseIf(given.validTo < day, integrationRefusals.INTEGRATION_IS_OVER, {}, 'validTo')
  const offered = new Set((await listScopes(context, known, given)).map(({ right }) => right))
  const right = given.scopes.find((one) => !offered.has(one))
  if (right !== undefined) throw new Refusal(integrationRefusals.SCOPE_NOT_GIVEN, { right }, 'scopes')
}

// `nscl_` and six more signs tell a key from others and give away 36 of its 256 bits.
const shownSigns = 11

/**
 * Lets another system in. Its key is told here and nowhere else; only its SHA-256 is kept.
 * @throws Refusal FORBIDDEN without `integration.manage`, INTEGRATION_NEEDS_AGENCY, INTEGRATION_IS_OVER,
 * SCOPE_NOT_GIVEN, INTEGRATION_NAME_TAKEN
 */
export const addIntegration = async (context: Context, known: KnownRights, given: NewIntegration) => {
  const within = permit(context.actor, integrationGrants, 'integration.manage')
  await proveNew(context, known, given)
  const key = `nscl_${newToken()}`
  const { name, decision, validTo, agencyId = null, addressNote = null } = given
  const kept = { name, agencyId, scopes: [...new Set(given.scopes)].sort(), decision, addressNote, validTo }
  const id = newId()
  const adding = atomically(context, async (inside) => {
    await store.add(inside.db, {
      ...{ id, province: within.province, ...kept },
      ...{ keyStart: key.slice(0, shownSigns), keyHash: tokenHash(key) },
      ...{ createdAt: inside.now, createdBy: inside.actor.name },
    })
    const label = actingName(name)
    await record(inside, { action: 'created', subject: 'integration', id, label, after: kept })
    return { integration: await getIntegration(inside, id), key }
  })
  return adding.catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal(integrationRefusals.INTEGRATION_NAME_TAKEN, {}, 'name') : error
  })
}

/** Revokes a key at once and for good. @throws Refusal FORBIDDEN, NOT_FOUND, REASON_REQUIRED, CHANGED_MEANWHILE */
export const revokeIntegration = (
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<Integration> =>
  atomically(context, async (inside) => {
    const within = permit(inside.actor, integrationGrants, 'integration.manage')
    const row = await store.findLocked(inside.db, within, id)
    if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(row.revokedAt !== null, refusals.CHANGED_MEANWHILE)
    refuseIf(!reason.trim(), refusals.REASON_REQUIRED, {}, 'reason')
    await store.revoke(inside.db, id, inside.now)
    const label = actingName(row.name)
    await record(inside, { action: 'revoked', subject: 'integration', id, label, reason })
    return getIntegration(inside, id)
  })

/** The history of an integration: who let it in, and who revoked it. Nothing is attached to it. */
export const integrationSubject: Subject = {
  name: 'integration',
  proveReadable: async (context, id) => {
    await getIntegration(context, id)
  },
  proveWritable: () => Promise.reject(new Refusal(refusals.FORBIDDEN)),
}
