import { fill, type Text, text } from '#kernel/text.ts'
import { type Agencies, type Day, type Duty, Duty as DutyShape, duties } from './document.ts'
import { carryOut, childrenOf, endedBy, type Order } from './reorganisation.ts'
import { dayBefore, findVersionOn, heirsOf, holdersOf, nameOn } from './rules.ts'

/** What an order does to the agencies themselves, by their keys and names. */
export interface Preview {
  readonly after: Agencies
  readonly endings: readonly { name: string; lastDay: Day }[]
  readonly beginnings: readonly { name: string; was: string | null; from: Day; isNew: boolean }[]
  readonly duties: readonly { duty: Duty; from: string[]; to: string[] }[]
  /** Units below an agency that ends which go on below its heir. */
  readonly units: readonly string[]
  /** Agencies that end → those that carry them on. */
  readonly heirs: ReadonlyMap<string, readonly string[]>
  readonly warnings: readonly Text[]
}

const warnings = {
  dutyLeft: text(
    'Không còn cơ quan nào giữ nhiệm vụ «{duty}» từ ngày này. Hãy chuyển nhiệm vụ cho một cơ quan.',
    'Nobody holds the duty "{duty}" from this day on. Pass it to an agency.',
  ),
  dutyNotPassed: text(
    'Nhiệm vụ «{duty}» của {agency} không được chuyển cho ai; các cơ quan khác vẫn giữ nhiệm vụ này.',
    'The duty "{duty}" of {agency} is passed to nobody; other agencies still hold it.',
  ),
  severalHolders: text(
    'Nhiệm vụ «{duty}» sẽ có {count} cơ quan cùng giữ, trước đó chỉ có một.',
    '{count} agencies will hold the duty "{duty}", of which there was one.',
  ),
  twoFocal: text(
    'Sẽ có {count} cơ quan đầu mối. Kế hoạch chỉ chạy được với một cơ quan đầu mối.',
    'There will be {count} focal agencies. A plan runs with one.',
  ),
  childLeft: text(
    '{agency} chưa có cơ quan cấp trên mới. Hãy ghi nhận quyết định về đơn vị này.',
    '{agency} has no agency above it yet. Enter the decision about it as well.',
  ),
  nameTaken: text(
    'Đã có cơ quan khác mang tên «{agency}» trong ngày này.',
    'Another agency bears the name "{agency}" on that day.',
  ),
  backdated: text(
    'Ngày hiệu lực đã qua. Việc đã ghi từ ngày đó giữ nguyên, nhưng quyền theo cơ quan mới áp dụng ngay.',
    'The day has passed. What was entered since stays as it is; rights follow the new state at once.',
  ),
  decisionAfter: text(
    'Quyết định được ký sau ngày hiệu lực. Hãy kiểm tra lại hai ngày này.',
    'The decision was signed after the day on which it takes effect. Check both dates.',
  ),
  scattered: text(
    'Người và việc của {agency} có thể về nhiều nơi; hệ thống tạm đưa về {heir}. Hãy giao lại vai trò cho từng người.',
    'The people and work of {agency} may go to several places; they follow {heir} for now. Give each person a role anew.',
  ),
} satisfies Record<string, Text>

const dutyMoves = (before: Agencies, after: Agencies, on: Day) =>
  DutyShape.options.flatMap((duty) => {
    const [was, is] = [holdersOf(before, duty, on), holdersOf(after, duty, on)]
    const lost = was.filter((key) => !is.includes(key))
    const gained = is.filter((key) => !was.includes(key))
    return lost.length + gained.length > 0 ? [{ duty, was, is, lost, gained }] : []
  })

const dutyWarnings = (before: Agencies, after: Agencies, { on }: Order, ended: readonly string[]): Text[] =>
  dutyMoves(before, after, on).flatMap(({ duty, was, is, lost, gained }) => {
    const named = { duty: duties[duty].vi.split(':')[0] ?? duty, count: is.length }
    if (is.length === 0) return [fill(warnings.dutyLeft, named)]
    if (duty === 'focal' && is.length > 1) return [fill(warnings.twoFocal, named)]
    if (was.length === 1 && is.length > 1) return [fill(warnings.severalHolders, named)]
    const heirsHold = (key: string) => heirsOf(after, key, on).some((heir) => is.includes(heir))
    return lost
      .filter((key) => ended.includes(key) && gained.length === 0 && !heirsHold(key))
      .map((key) => fill(warnings.dutyNotPassed, { ...named, agency: nameOn(before, key, on) }))
  })

/**
 * What an order that can be carried out would do, and what to think about first. Pure: nothing is written.
 * @param today the day of asking, by which an order counts as backdated
 */
export const previewOf = (before: Agencies, order: Order, today: Day): Preview => {
  const { on } = order
  const after = carryOut(before, order)
  const ended = endedBy(order)
  const heirs = new Map(ended.map((key) => [key, heirsOf(after, key, on)] as const))
  const isNamed = order.shares.filter(({ names }) => names !== undefined)
  const taken = isNamed.filter(({ to, names }) =>
    before.agencies.some(
      (agency) =>
        agency.key !== to && !ended.includes(agency.key) && findVersionOn(agency, on)?.name === names?.name,
    ),
  )
  const children = childrenOf(before, order)
  const left = children.filter((key) => {
    const agency = after.agencies.find((one) => one.key === key)
    const parent = agency && findVersionOn(agency, on)?.parent
    return parent !== undefined && ended.includes(parent)
  })
  const names = (keys: readonly string[]) => keys.map((key) => nameOn(after, key, on))
  return {
    after,
    endings: ended.map((key) => ({ name: nameOn(before, key, on), lastDay: dayBefore(on) })),
    beginnings: isNamed.map(({ to, names: given, isNew }) => ({
      name: given?.name ?? to,
      was: isNew ? null : nameOn(before, to, dayBefore(on)),
      from: on,
      isNew,
    })),
    duties: dutyMoves(before, after, on).map(({ duty, lost, gained, is }) => ({
      duty,
      from: lost.map((key) => nameOn(before, key, on)),
      to: names(gained.length > 0 ? gained : is.filter((key) => order.shares.some(({ to }) => to === key))),
    })),
    units: children.filter((key) => !left.includes(key)).map((key) => nameOn(after, key, on)),
    heirs,
    warnings: [
      ...dutyWarnings(before, after, order, ended),
      ...left.map((key) => fill(warnings.childLeft, { agency: nameOn(before, key, on) })),
      ...taken.map(({ names: given }) => fill(warnings.nameTaken, { agency: given?.name ?? '' })),
      ...[...heirs]
        .filter(([, to]) => to.length > 1)
        .map(([key, to]) =>
          fill(warnings.scattered, { agency: nameOn(before, key, on), heir: names(to)[0] ?? '' }),
        ),
      ...(on < today ? [warnings.backdated] : []),
      ...(order.basis.date !== undefined && order.basis.date > on ? [warnings.decisionAfter] : []),
    ],
  }
}
