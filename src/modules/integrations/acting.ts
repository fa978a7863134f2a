import type { Actor, Capacity } from '#kernel/actor.ts'
import { type CalendarDate, dayOf } from '#kernel/period.ts'
import { defineRefusals, Refusal, refuseIf } from '#kernel/refusal.ts'
import { capacitiesOf } from '#modules/agencies/capacity.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { placeOf, standingOn } from '#modules/agencies/standing.ts'
import type { Database } from '#platform/database/database.ts'
import { openRateLimit } from '#platform/rate-limit.ts'
import { tokenHash } from '#platform/token.ts'
import { actingName, stateOf } from './rules.ts'
import * as store from './store.ts'

export const keyRefusals = defineRefusals({
  KEY_UNKNOWN: {
    status: 401,
    vi: 'Khóa API không đúng. Hãy gửi «Authorization: Bearer nscl_…» với khóa đã nhận, đủ và không thêm ký tự nào.',
    en: 'The API key is not right. Send "Authorization: Bearer nscl_…" with the key as it was given, whole.',
  },
  KEY_OVER: {
    status: 401,
    vi: 'Khóa API đã hết hạn sau ngày {day}. Hãy đề nghị quản trị viên cấp khóa mới.',
    en: 'The API key ran out after {day}. Ask the administrator for a new one.',
  },
  KEY_REVOKED: {
    status: 401,
    vi: 'Khóa API đã bị thu hồi. Hãy liên hệ quản trị viên.',
    en: 'The API key was revoked. Ask the administrator.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    vi: 'Khóa API đã gọi quá {limit} lần trong một phút. Hãy thử lại sau {seconds} giây.',
    en: 'The API key asked more than {limit} times in a minute. Try again in {seconds} seconds.',
  },
})

const requestsAMinute = 600

/**
 * As whom a key acts on a day before its scopes narrow it: an officer of the agency that carries on its own, with the
 * duties which that agency holds then; without an agency an inspector, who reads the whole province. Never more.
 */
export const standingOfKey = async (
  db: Database,
  { province, agencyId }: { readonly province: string; readonly agencyId: string | null },
  day: CalendarDate,
): Promise<Pick<Actor, 'agencyId' | 'ownAgencies' | 'capacities'>> => {
  const directory = await directoryOf(db, province)
  const standing = standingOn(directory, agencyId, day)
  const role = agencyId === null ? 'inspector' : 'officer'
  return {
    ...placeOf(directory, standing.key, day),
    capacities: new Set<Capacity>(['public', ...capacitiesOf({ role, ...standing })]),
  }
}

/**
 * Opens the door for keys: it gives the actor of a key, whose name and scopes go into everything it does.
 * Counts the requests of each key in this process.
 * @throws Refusal KEY_UNKNOWN, KEY_OVER, KEY_REVOKED, TOO_MANY_REQUESTS
 */
export const openKeyDoor = (db: Database, limit = requestsAMinute) => {
  const secondsToWait = openRateLimit({ most: limit, minutes: 1 })
  return async (key: string, now: Date): Promise<Actor> => {
    const found = await store.findByHash(db, tokenHash(key))
    if (found === undefined) throw new Refusal(keyRefusals.KEY_UNKNOWN)
    const { id, province, name, scopes, validTo } = found
    const day = dayOf(now)
    const state = stateOf(found, day)
    refuseIf(state === 'revoked', keyRefusals.KEY_REVOKED)
    refuseIf(state === 'over', keyRefusals.KEY_OVER, { day: validTo })
    const seconds = secondsToWait(id, now)
    refuseIf(seconds > 0, keyRefusals.TOO_MANY_REQUESTS, { limit, seconds })
    await store.noteUse(db, found, now)
    return {
      ...{ province, personId: id, name: actingName(name), deputyFor: [], scopes: new Set(scopes) },
      ...(await standingOfKey(db, found, day)),
    }
  }
}
