import { agencyFaults } from './agency-faults.ts'
import type {
  Agencies,
  Agency,
  AgencyVersion,
  Basis,
  Day,
  Duty,
  Succession,
  SuccessionKind,
} from './document.ts'
import { dayBefore, findVersionOn } from './rules.ts'

/** Names, kind and place in the tree from the day of a reorganisation on. */
export type Names = Pick<
  AgencyVersion,
  'name' | 'shortName' | 'kind' | 'parent' | 'symbol' | 'placeName' | 'area'
>

/** An order to reorganise in the words of the document: agencies by key. */
export interface Order {
  readonly key: string
  readonly kind: SuccessionKind
  readonly on: Day
  readonly basis: Basis
  readonly verified: boolean
  readonly note: string | undefined
  readonly from: readonly string[]
  /** Of a split: the giver goes on existing. */
  readonly livesOn: boolean
  readonly shares: readonly {
    readonly to: string
    readonly isNew: boolean
    readonly names: Names | undefined
    readonly duties: 'all' | readonly Duty[]
  }[]
}

/** The agencies that an order ends: a transfer, a change of name and a split whose giver lives on end none. */
export const endedBy = ({ kind, from, livesOn, shares }: Order): string[] =>
  kind === 'transfer' || kind === 'rename' || livesOn
    ? []
    : from.filter((key) => !shares.some(({ to }) => to === key))

const versionOf = (order: Order, names: Names): AgencyVersion => ({
  ...names,
  from: order.on,
  basis: order.basis,
  verified: order.verified,
  note: order.note,
})

/** Ends the version of the eve, and begins another where one is given. */
const turnOver = (agency: Agency, order: Order, next: AgencyVersion | undefined): Agency => {
  const eve = dayBefore(order.on)
  const versions = agency.versions.map((version) =>
    version === findVersionOn(agency, order.on) ? { ...version, to: eve } : version,
  )
  return { ...agency, versions: next ? [...versions, next] : versions }
}

const newParent = (
  order: Order,
  ended: readonly string[],
  parent: string | undefined,
): string | undefined => {
  if (parent === undefined || !ended.includes(parent)) return undefined
  const heirs = [...new Set(order.shares.map(({ to }) => to))]
  return heirs.length === 1 ? heirs[0] : undefined
}

/** Units below the ended agencies, on the day; with one heir they move below it. */
export const childrenOf = (document: Agencies, order: Order): string[] => {
  const ended = endedBy(order)
  return document.agencies
    .filter((agency) => {
      const parent = findVersionOn(agency, order.on)?.parent
      return parent !== undefined && ended.includes(parent) && !ended.includes(agency.key)
    })
    .map(({ key }) => key)
}

const successionsOf = (order: Order): Succession[] => {
  // A giver that lives on has split nothing of itself away but duties.
  const kind = order.kind === 'split' && order.livesOn ? 'transfer' : order.kind
  const { on, basis, verified, note } = order
  const event = (to: string[], duties: 'all' | readonly Duty[], n: number): Succession => ({
    key: order.shares.length > 1 ? `${order.key}-${n + 1}` : order.key,
    kind,
    on,
    from: [...order.from],
    to,
    duties: duties === 'all' ? 'all' : [...duties],
    basis,
    verified,
    note,
  })
  return order.shares.length === 0
    ? [event([], [], 0)]
    : order.shares.map(({ to, duties }, n) => event([to], duties, n))
}

/** The document as it stands once an order is carried out; nothing before the day of the order changes. */
export const carryOut = (document: Agencies, order: Order): Agencies => {
  const ended = endedBy(order)
  const nextOf = (agency: Agency): Agency => {
    if (ended.includes(agency.key)) return turnOver(agency, order, undefined)
    const names = order.shares.find(({ to }) => to === agency.key)?.names
    if (names) return turnOver(agency, order, versionOf(order, names))
    const version = findVersionOn(agency, order.on)
    const parent = newParent(order, ended, version?.parent)
    if (version && parent && version.from < order.on) {
      const { to, ...rest } = version
      return turnOver(agency, order, { ...versionOf(order, { ...rest, parent }), to })
    }
    return agency
  }
  const arisen = order.shares.flatMap(({ to, isNew, names }): Agency[] =>
    isNew && names ? [{ key: to, versions: [versionOf(order, names)], duties: [] }] : [],
  )
  return {
    agencies: [...document.agencies.map(nextOf), ...arisen],
    successions: [...document.successions, ...successionsOf(order)],
  }
}

/** Why an order cannot be carried out: which rule it breaks, on whom, and at which field of the order. */
export interface OrderFault {
  readonly code: 'NOT_THERE' | 'RECEIVER_NOT_THERE' | 'LATER_CHANGE' | 'WRONG_SHAPE' | 'DATES_CLASH'
  readonly agency: string | undefined
  readonly field: string
}

const shapeFault = ({ kind, from, livesOn, shares }: Order): string | undefined => {
  if (kind !== 'abolish' && shares.length === 0) return 'shares'
  if (livesOn && kind !== 'split') return 'livesOn'
  if (kind === 'merge' && (shares.length !== 1 || from.every((key) => key === shares[0]?.to))) return 'shares'
  if (kind === 'rename') {
    const [only] = shares
    const isRename = from.length === 1 && shares.length === 1 && only?.to === from[0] && only?.names
    return isRename ? undefined : 'shares'
  }
  const gives = kind === 'transfer' || livesOn
  const bad = shares.findIndex(
    ({ to, duties }) => (gives && from.includes(to)) || (gives && duties !== 'all' && duties.length === 0),
  )
  return bad < 0 ? undefined : `shares.${bad}`
}

/** Everything that stands in the way of an order; none when it can be carried out. */
export const faultsOf = (document: Agencies, order: Order): OrderFault[] => {
  const shape = shapeFault(order)
  if (shape !== undefined) return [{ code: 'WRONG_SHAPE', agency: undefined, field: shape }]
  const find = (key: string) => document.agencies.find((agency) => agency.key === key)
  const eve = dayBefore(order.on)
  const ended = endedBy(order)
  const found: OrderFault[] = []
  for (const key of order.from) {
    const agency = find(key)
    if (!agency || !findVersionOn(agency, eve) || !findVersionOn(agency, order.on))
      found.push({ code: 'NOT_THERE', agency: key, field: 'from' })
  }
  order.shares.forEach(({ to, isNew }, n) => {
    const agency = find(to)
    if (!isNew && !(agency && findVersionOn(agency, order.on)))
      found.push({ code: 'RECEIVER_NOT_THERE', agency: to, field: `shares.${n}.to` })
  })
  const turned = [...ended, ...order.shares.filter(({ names, isNew }) => names && !isNew).map(({ to }) => to)]
  for (const key of turned) {
    const isLater =
      find(key)?.versions.some(({ from, to }) => from >= order.on || (to !== undefined && to >= order.on)) ||
      document.successions.some((event) => event.on > order.on && event.from.includes(key))
    if (isLater) found.push({ code: 'LATER_CHANGE', agency: key, field: 'on' })
  }
  if (found.length > 0) return found
  const known = new Set(agencyFaults(document).map(({ message }) => message))
  return agencyFaults(carryOut(document, order))
    .filter(({ message }) => !known.has(message))
    .map(() => ({ code: 'DATES_CLASH', agency: undefined, field: 'on' }))
}
