import { permit } from '#kernel/permission.ts'
import { defineRefusals, Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { fill, type Text, text } from '#kernel/text.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import { directoryOf } from './directory.ts'
import { type SuccessionKind, successionKinds } from './document.ts'
import type { Installation } from './installation.ts'
import { agencyGrants } from './permissions.ts'
import { peopleOfAgencies } from './person-store.ts'
import { type Preview, previewOf } from './preview.ts'
import { faultsOf, type Order, type OrderFault } from './reorganisation.ts'
import type { Reorganisation, ReorganisationOrder, ReorganisationPreview } from './reorganisation-contract.ts'
import * as reorganisations from './reorganisation-store.ts'
import { dayBefore, nameOn } from './rules.ts'
import * as store from './store.ts'

type Composed = Pick<Installation, 'openRecordsOf'>

export const reorganisationRefusals = defineRefusals({
  NOT_THERE: {
    status: 422,
    vi: '{agency} không tồn tại vào ngày này hoặc ngày liền trước. Hãy kiểm tra ngày hiệu lực.',
    en: '{agency} does not exist on that day or the day before. Check the date.',
  },
  RECEIVER_NOT_THERE: {
    status: 422,
    vi: 'Cơ quan tiếp nhận {agency} không tồn tại vào ngày này.',
    en: 'The receiving agency {agency} does not exist on that day.',
  },
  LATER_CHANGE: {
    status: 409,
    vi: '{agency} đã có thay đổi ghi nhận vào ngày này hoặc sau đó. Hãy hoàn tác thay đổi ấy trước, hoặc chọn ngày sau đó.',
    en: 'A change of {agency} on that day or later is there already. Take it back first, or choose a later day.',
  },
  WRONG_SHAPE: {
    status: 422,
    vi: 'Thông tin bên tiếp nhận chưa hợp với loại sắp xếp này: sáp nhập có đúng một cơ quan nhận, đổi tên cần tên mới, chuyển giao cần chọn nhiệm vụ.',
    en: 'The receiving side does not fit this kind: a merger has one receiver, a rename needs a new name, a transfer needs duties.',
  },
  DATES_CLASH: {
    status: 422,
    vi: 'Các ngày không khớp với những thay đổi đã ghi. Hãy xem lại ngày hiệu lực và cơ quan cấp trên.',
    en: 'The dates do not fit what is there already. Check the date and the agency above.',
  },
  NOT_THE_LAST: {
    status: 409,
    vi: 'Chỉ hoàn tác được lần sắp xếp gần nhất. Hãy hoàn tác lần sau trước.',
    en: 'Only the last reorganisation can be undone. Undo the later one first.',
  },
  MADE_UNDER_IT: {
    status: 409,
    vi: 'Không hoàn tác được: đã có {count} việc hoặc vai trò ghi nhận tại cơ quan tiếp nhận từ khi sắp xếp. Hãy ghi nhận một lần sắp xếp mới để sửa.',
    en: 'Cannot be undone: {count} acts, records or roles were made in the receiving agency since. Enter a new reorganisation instead.',
  },
})

const slug = (name: string): string => searchKey(name).replaceAll(' ', '-') || 'co-quan'

const unusedKey = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let n = 1; ; n++) {
    const key = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(key)) return key
  }
}

/** Reads an order in the words of the document; agencies that arise get keys of their own. */
const toOrder = (order: ReorganisationOrder, { document, keyOf }: store.Directory): Order => {
  const keyFor = (id: string, field: string): string => {
    const key = keyOf.get(id)
    if (key === undefined) throw new Refusal(refusals.NOT_FOUND, {}, field)
    return key
  }
  const taken = new Set(document.agencies.map(({ key }) => key))
  const events = new Set(document.successions.flatMap(({ key }) => [key, key.replace(/-\d+$/, '')]))
  return {
    key: unusedKey(`${order.kind}-${order.on}`, events),
    kind: order.kind,
    on: order.on,
    basis: order.decision,
    verified: order.verified,
    note: order.note,
    from: [...new Set(order.from)].map((id) => keyFor(id, 'from')),
    livesOn: order.livesOn,
    shares: order.shares.map(({ to, names, duties }, n) => {
      refuseIf(
        to === undefined && names === undefined,
        reorganisationRefusals.WRONG_SHAPE,
        {},
        `shares.${n}.to`,
      )
      const key =
        to === undefined ? unusedKey(slug(names?.shortName ?? ''), taken) : keyFor(to, `shares.${n}.to`)
      taken.add(key)
      const { parent, ...rest } = names ?? {}
      return {
        to: key,
        isNew: to === undefined,
        names: names && {
          ...(rest as Required<Omit<typeof names, 'parent'>>),
          parent: parent === undefined ? undefined : keyFor(parent, `shares.${n}.names.parent`),
        },
        duties,
      }
    }),
  }
}

const refuseFault = (fault: OrderFault, { document }: store.Directory, on: string): never => {
  const name = fault.agency === undefined ? '' : nameOn(document, fault.agency, on)
  throw new Refusal(reorganisationRefusals[fault.code], { agency: name }, fault.field)
}

const lookAt = async (context: Context, given: ReorganisationOrder) => {
  const { province } = permit(context.actor, agencyGrants, 'agency.reorganise')
  const stamp = (await store.findDirectory(context.db, province))?.stamp ?? ''
  const directory = await directoryOf(context.db, province)
  const order = toOrder(given, directory)
  const [fault] = faultsOf(directory.document, order)
  if (fault) refuseFault(fault, directory, given.on)
  return { province, stamp, directory, order, preview: previewOf(directory.document, order, today(context)) }
}

const peopleMoved = async (
  context: Context,
  directory: store.Directory,
  { after, heirs }: Preview,
  on: string,
) => {
  const idsOfEnded = [...heirs.keys()].flatMap((key) => directory.idOf.get(key) ?? [])
  const people = await peopleOfAgencies(context.db, idsOfEnded, on)
  return people.map(({ name, position, agencyId }) => {
    const key = directory.keyOf.get(agencyId) ?? ''
    const heir = heirs.get(key)?.[0]
    return {
      name,
      position,
      from: nameOn(after, key, on),
      to: heir === undefined ? '' : nameOn(after, heir, on),
    }
  })
}

const strandedPeople = text(
  '{count} người chưa có cơ quan sau ngày này; họ sẽ không còn quyền. Hãy giao vai trò mới cho họ.',
  '{count} people have no agency after this day and will hold no rights. Give them new roles.',
)

/**
 * What an order would do: versions that end and begin, duties, people and open records that change hands, and what to
 * think about first (design §1 promise 4). Nothing is written.
 * @throws Refusal FORBIDDEN, and those of an order that cannot be carried out, at its field
 */
export const previewReorganisation = async (
  context: Context,
  { openRecordsOf }: Composed,
  given: ReorganisationOrder,
): Promise<ReorganisationPreview> => {
  const { stamp, directory, preview } = await lookAt(context, given)
  const people = await peopleMoved(context, directory, preview, given.on)
  const stranded = people.filter(({ to }) => to === '').length
  const ended = [...preview.heirs.keys()].flatMap((key) => directory.idOf.get(key) ?? [])
  const records = await openRecordsOf(context, ended)
  return {
    stamp,
    endings: [...preview.endings],
    beginnings: [...preview.beginnings],
    duties: [...preview.duties],
    units: [...preview.units],
    people,
    records: records.filter(({ count }) => count > 0),
    warnings: [
      ...preview.warnings,
      ...(stranded > 0 ? [fill(strandedPeople, { count: stranded }) as Text] : []),
    ],
  }
}

const present = (context: Context, rows: readonly reorganisations.Row[], directory: store.Directory) => {
  const { document, keyOf } = directory
  const reference = (id: string, day: string) => ({ id, label: nameOn(document, keyOf.get(id) ?? id, day) })
  const last = rows.find(({ undoneAt }) => undoneAt === null)
  return rows.map(
    (row): Reorganisation => ({
      id: row.id,
      kind: row.kind as SuccessionKind,
      on: row.happenedOn,
      from: row.fromIds.map((id) => reference(id, dayBefore(row.happenedOn))),
      to: row.toIds.map((id, n) => ({ id, label: row.toNames[n] ?? id })),
      decision: row.basis,
      verified: row.verified,
      carriedOutAt: row.carriedOutAt.toISOString(),
      carriedOutBy: row.carriedOutBy,
      undoneAt: row.undoneAt?.toISOString() ?? null,
      isLast: row === last && context.actor.capacities.has('administrator'),
    }),
  )
}

/** Reorganisations that were carried out here, the newest first. @throws Refusal FORBIDDEN without `agency.read` */
export const listReorganisations = async (context: Context): Promise<Reorganisation[]> => {
  const { province } = permit(context.actor, agencyGrants, 'agency.read')
  const rows = await reorganisations.list(context.db, province)
  return present(context, rows, await directoryOf(context.db, province))
}

/**
 * Carries out an order on the state that was looked at: versions are closed and opened, the succession is written, the
 * directory changes its stamp. Rows keep the agency they were made in, and old papers their old names.
 * @throws Refusal FORBIDDEN, CHANGED_MEANWHILE when the directory is not the one of the preview, and those of preview
 */
export const reorganise = (
  context: Context,
  { order: given, stamp }: { order: ReorganisationOrder; stamp: string },
): Promise<Reorganisation> =>
  atomically(context, async (inside) => {
    const { db, actor, now } = inside
    permit(actor, agencyGrants, 'agency.reorganise')
    await holdLock(db, `directory ${actor.province}`)
    const { province, stamp: seen, directory, order, preview } = await lookAt(inside, given)
    refuseIf(seen !== stamp, refusals.CHANGED_MEANWHILE)
    const written = await reorganisations.writeDifference(db, province, directory, preview.after)
    const receivers = [...new Set(order.shares.map(({ to }) => to))]
    const row = await reorganisations.add(db, {
      province,
      kind: given.kind,
      happenedOn: given.on,
      basis: given.decision,
      verified: given.verified,
      fromIds: [...new Set(given.from)],
      toIds: receivers.map((key) => written.idOf.get(key) ?? ''),
      toNames: receivers.map((key) => nameOn(preview.after, key, given.on)),
      written: written.rows,
      carriedOutAt: now,
      carriedOutBy: actor.name,
    })
    await store.stampDirectory(db, province)
    const [made] = present(inside, [row], await directoryOf(db, province))
    if (made === undefined) throw new Refusal(refusals.NOT_FOUND)
    const after = {
      on: given.on,
      from: made.from.map(({ label }) => label),
      to: made.to.map(({ label }) => label),
      decision: given.decision.document,
      duties: preview.duties,
    }
    const label = `${successionKinds[given.kind].vi}: ${given.decision.document}`
    await record(inside, { action: 'reorganised', subject: 'reorganisation', id: row.id, label, after })
    return made
  })

// Acts of administration are no work done under a reorganisation.
const administration = ['reorganisation', 'person', 'delegation', 'sign-in', 'directory', 'plan']

/**
 * Takes the last reorganisation back, as if it had not been entered, while nothing was made under it.
 * @throws Refusal FORBIDDEN, NOT_FOUND, NOT_THE_LAST, REASON_REQUIRED, MADE_UNDER_IT
 */
export const undoReorganisation = (
  context: Context,
  { openRecordsOf }: Composed,
  { id, reason }: { id: string; reason: string },
): Promise<Reorganisation> =>
  atomically(context, async (inside) => {
    const { db, actor, now } = inside
    const { province } = permit(actor, agencyGrants, 'agency.reorganise')
    await holdLock(db, `directory ${province}`)
    const rows = await reorganisations.list(db, province)
    const row = rows.find((one) => one.id === id)
    if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(rows.find(({ undoneAt }) => undoneAt === null)?.id !== id, reorganisationRefusals.NOT_THE_LAST)
    refuseIf(!reason.trim(), refusals.REASON_REQUIRED, {}, 'reason')
    const arisen = row.written.agencies
    const open = await openRecordsOf(inside, arisen)
    const made =
      (await reorganisations.actsUnder(db, province, row, today(inside), administration)) +
      (await reorganisations.rolesIn(db, arisen)) +
      open.reduce((sum, { count }) => sum + count, 0)
    refuseIf(made > 0, reorganisationRefusals.MADE_UNDER_IT, { count: made })
    const [before] = present(inside, [row], await directoryOf(db, province))
    await reorganisations.takeBack(db, row, now)
    await store.stampDirectory(db, province)
    const label = `${successionKinds[row.kind as SuccessionKind].vi}: ${row.basis.document}`
    await record(inside, { action: 'undone', subject: 'reorganisation', id, label, before, reason })
    if (before === undefined) throw new Refusal(refusals.NOT_FOUND)
    return { ...before, undoneAt: now.toISOString(), isLast: false }
  })
