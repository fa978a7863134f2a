import { acceptItems } from '#modules/estimates/appraise.ts'
import { CallInput } from '#modules/estimates/call.ts'
import { calls } from '#modules/estimates/call-shelf.ts'
import { drawItems } from '#modules/estimates/consolidate.ts'
import { ItemsQuery } from '#modules/estimates/item-shapes.ts'
import { LineInput } from '#modules/estimates/line.ts'
import { ProposalInput } from '#modules/estimates/proposal.ts'
import { proposals } from '#modules/estimates/proposal-shelf.ts'
import { listItems } from '#modules/estimates/read-items.ts'
import { saveLines } from '#modules/estimates/save-lines.ts'
import type { Context } from '#platform/context.ts'
import { as, someone } from './actors.ts'
import { freshDatabase } from './database.ts'
import { loadExamplePlan } from './example-plan.ts'

/** A line that adds up: quantity × price, all of it from one source unless said otherwise. */
export const line = (
  content: string,
  quantity: string,
  unitPrice: string,
  sources: Record<string, string>,
  more = {},
) => LineInput.parse({ content, unit: 'buổi', quantity, unitPrice, sources, ...more })

/** The people of a fictional yearly cycle, and a call that takes proposals. */
export const openEstimate = async (more: Partial<CallInput> = {}) => {
  const db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  const [science, farms, finance, planning] = [
    'so-khcn',
    'so-nong-nghiep',
    'so-tai-chinh',
    'so-ke-hoach',
  ].map(agency)
  const people = {
    officer: as(db, someone('An', ['focalOfficer', 'agencyOfficer'], science)),
    leader: as(db, someone('Lan', ['focalLeader', 'agencyLeader'], science)),
    farmer: as(db, someone('Bình', ['agencyOfficer'], farms)),
    farmHead: as(db, someone('Hạnh', ['agencyLeader'], farms)),
    finance: as(db, someone('Chi', ['financeAppraiser', 'agencyOfficer'], finance)),
    planner: as(db, someone('Dũng', ['planner', 'agencyOfficer'], planning)),
    committee: as(db, someone('Phúc', ['committeeLeader'], agency('ubnd-tinh'))),
    inspector: as(db, someone('Quyên', ['inspector'])),
    owner: as(db, someone('Chủ Mẫu', ['enterpriseRepresentative'])),
  }
  const input = CallInput.parse({
    ...{ year: 2027, title: 'Dự toán mẫu năm 2027', opensOn: '2026-11-01', closesOn: '2026-11-30' },
    ...more,
  })
  const made = await calls.create(people.officer, input)
  await calls.take(people.officer, { id: made.id, version: made.version, action: 'open' })
  return { db, agency, call: made.id, ...people }
}
export type Estimate = Awaited<ReturnType<typeof openEstimate>>

/** Takes a step of the call as it stands. */
export const step = async (context: Context, call: string, action: string, reason?: string) => {
  const { version } = await calls.get(context, call)
  return calls.take(context, { id: call, version, action, reason })
}

/** A proposal with its lines, submitted by the head and taken in by the focal agency. */
export const propose = async (
  { call, officer }: Estimate,
  writer: Context,
  head: Context,
  lines: readonly LineInput[],
  more: Partial<ProposalInput> = {},
) => {
  const input = ProposalInput.parse({ call, title: 'Lớp kiến thức mẫu', task: 'B.1', ...more })
  const { id, version } = await proposals.create(writer, input)
  const saved = await saveLines(writer, { id, version, lines })
  const sent = await proposals.take(head, { id, version: saved.version, action: 'submit' })
  await proposals.take(officer, { id, version: sent.version, action: 'accept' })
  return id
}

/** Closes the call, draws its lines and sends them for appraisal. @returns the consolidated lines */
export const sendOn = async (estimate: Estimate) => {
  const { call, officer, leader } = estimate
  await step(officer, call, 'close')
  await drawItems(officer, call)
  await step(leader, call, 'send')
  return itemsOf(estimate)
}

export const itemsOf = async ({ call, officer }: Estimate) =>
  (await listItems(officer, ItemsQuery.parse({ call, size: 200 }))).rows

/** Accepts everything as it was asked, by both appraisers, and ends the appraisal. */
export const appraiseAll = async (estimate: Estimate) => {
  const { call, finance, planner } = estimate
  const ids = (await itemsOf(estimate)).map(({ id }) => id)
  for (const appraiser of [finance, planner]) await acceptItems(appraiser, { call, ids })
  await step(finance, call, 'finish')
  return itemsOf(estimate)
}
