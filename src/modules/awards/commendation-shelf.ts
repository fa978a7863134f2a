import { sql } from 'drizzle-orm'
import { reachOf } from '#kernel/permission.ts'
import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import { searchKey } from '#kernel/vietnamese/search-key.ts'
import { person } from '#modules/agencies/schema.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf, Taken, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { type CommendationInput, commendationRegister, isDecidedByHead } from './commendation-contract.ts'
import { commendationWorkflow } from './commendation-workflow.ts'
import { councilRefusals } from './council.ts'
import { findPerson } from './council-store.ts'
import { type AwardsRight, awardsGrants } from './permissions.ts'
import { commendation } from './schema.ts'

const commendationRefusals = defineRefusals({
  OWN_COMMENDATION: {
    status: 403,
    vi: 'Không ai cho ý kiến, thẩm định hay quyết định khen thưởng cho chính mình. Hãy chuyển cho người khác có thẩm quyền.',
    en: 'Nobody supports, appraises or decides their own commendation. Pass it to another authorised person.',
  },
  DECISION_MISSING: {
    status: 422,
    vi: 'Hãy ghi số và ngày quyết định khen thưởng, không muộn hơn hôm nay.',
    en: 'Give the number and the date of the decision, not later than today.',
  },
  DECISION_TOO_EARLY: {
    status: 422,
    vi: 'Số và ngày quyết định chỉ ghi khi đã thẩm định.',
    en: 'The number and date of the decision come once it is appraised.',
  },
  PROPOSAL_KEPT: {
    status: 409,
    vi: 'Đề nghị đã gửi nên nội dung được giữ nguyên; chỉ ghi thêm quyết định, ngày trao. Cần sửa thì trả lại.',
    en: 'The proposal was sent and stays as it is; only decision and presenting are added. Return it to change it.',
  },
  PRESENTED_MISSING: {
    status: 422,
    vi: 'Hãy ghi ngày trao, không trước ngày quyết định và không muộn hơn hôm nay.',
    en: 'Give the day of presenting: not before the decision, not later than today.',
  },
  COMMITTEE_DECIDES: {
    status: 403,
    vi: 'Mức khen này do cấp tỉnh trở lên quyết định. Thủ trưởng cơ quan chỉ quyết định giấy khen của cơ quan mình.',
    en: 'This level is decided by the province or above. The head of an agency decides only what the agency itself gives.',
  },
  NOT_APPRAISED: {
    status: 409,
    vi: 'Đề nghị này phải được thẩm định trước khi quyết định.',
    en: 'This proposal has to be appraised before it is decided.',
  },
  ONLY_PERSONS: {
    status: 422,
    vi: 'Chỉ cá nhân mới có tài khoản. Hãy để trống mục này cho tập thể.',
    en: 'Only a person has an account. Leave it empty for a collective.',
  },
})

type Facts = typeof commendation.$inferSelect

const label = (values: Values) => `${values.name}, ${values.year}`

/** Whether a person would act on his own commendation: by account, or by name where no account was given. */
const isOwn = ({ actor }: Context, { kind, personId, name }: Facts): boolean =>
  kind === 'person' &&
  (personId === null ? searchKey(name) === searchKey(actor.name) : personId === actor.personId)

const judging = ['support', 'return', 'appraise', 'decide', 'decline']

const isDeciding = (action: string) => action === 'decide' || action === 'decline'

const mayDecide = ({ actor }: Context, level: string): boolean =>
  isDecidedByHead(level) || reachOf(actor, awardsGrants, 'commendation.decide') === 'all'

const beforeStep = async (context: Context, before: Values, action: string): Promise<void> => {
  const facts = before as Facts
  if (isDeciding(action)) {
    refuseIf(!mayDecide(context, facts.level), commendationRefusals.COMMITTEE_DECIDES)
    const isEarly = facts.state === 'proposed' && !isDecidedByHead(facts.level)
    refuseIf(isEarly, commendationRefusals.NOT_APPRAISED)
  }
  refuseIf(judging.includes(action) && isOwn(context, facts), commendationRefusals.OWN_COMMENDATION)
  const day = today(context)
  const { decisionNumber, decisionDate, presentedOn } = facts
  if (action === 'decide') {
    refuseIf(decisionNumber === null, commendationRefusals.DECISION_MISSING, {}, 'decisionNumber')
    const isDay = decisionDate !== null && decisionDate <= day
    refuseIf(!isDay, commendationRefusals.DECISION_MISSING, {}, 'decisionDate')
  }
  if (action !== 'present') return
  const isDay = presentedOn !== null && presentedOn <= day && presentedOn >= (decisionDate ?? '')
  refuseIf(!isDay, commendationRefusals.PRESENTED_MISSING, {}, 'presentedOn')
}

const stepValues = async (_: Context, _before: Values, { action, reason }: Taken): Promise<Values> => {
  if (action === 'support') return { opinion: reason }
  if (action === 'appraise') return { appraisal: reason }
  return {}
}

const proposal = [
  'kind',
  'name',
  'position',
  'personId',
  'enterpriseId',
  'year',
  'achievement',
  'level',
] as const

const proveOpen = (values: Values, before?: Values): void => {
  const ready = isDecidedByHead(String(values.level)) ? ['proposed', 'appraised'] : ['appraised']
  const isEarly = ![...ready, 'decided'].includes(String(before?.state))
  const isDecided = values.decisionNumber !== null || values.decisionDate !== null
  refuseIf(isEarly && isDecided, commendationRefusals.DECISION_TOO_EARLY, {}, 'decisionNumber')
  if (before === undefined || before.state === commendationWorkflow.initial) return
  for (const field of proposal)
    refuseIf(values[field] !== before[field], commendationRefusals.PROPOSAL_KEPT, {}, field)
}

/** What sets the register of commendations apart (II.2.e, V.1.g). */
export const commendationShelf: Shelf<CommendationInput, AwardsRight> = {
  subject: 'awards.commendation',
  register: commendationRegister,
  table: commendation,
  grants: awardsGrants,
  rights: { read: 'commendation.read', write: 'commendation.write' },
  personal: {
    kind: 'honoured-person',
    right: 'commendation.read',
    masks: {},
    columns: ['name', 'position', 'personId', 'achievement'],
    ofEmail: (email) =>
      sql`${commendation.personId} in (select p.id::text from ${person} p where lower(p.email) = ${email})`,
    since: sql`case when ${commendation.kind} = 'person' then make_date(${commendation.year}, 12, 31) end`,
  },
  workflow: commendationWorkflow,
  beforeStep,
  stepValues,
  defaultSort: '-year',
  fields: {
    name: commendation.name,
    kind: commendation.kind,
    position: commendation.position,
    account: referenceTo(
      commendation.personId,
      sql`(select p.name from ${person} p where p.id::text = ${commendation.personId})`,
    ),
    enterprise: referenceTo(commendation.enterpriseId, enterpriseName(commendation.enterpriseId)),
    year: commendation.year,
    level: commendation.level,
    state: commendation.state,
    agency: referenceTo(
      commendation.agencyId,
      agencyNameOn(commendation.agencyId, sql`make_date(${commendation.year}, 12, 31)`),
    ),
    achievement: commendation.achievement,
    opinion: commendation.opinion,
    appraisal: commendation.appraisal,
    decisionNumber: commendation.decisionNumber,
    decisionDate: commendation.decisionDate,
    presentedOn: commendation.presentedOn,
    note: commendation.note,
  },
  filters: { enterprise: commendation.enterpriseId, agency: commendation.agencyId },
  foundBy: [enterpriseKey(commendation.enterpriseId)],
  lookups: { enterprise: enterprisesNamed },
  label,
  words: (values) =>
    [values.name, values.position, values.achievement, values.decisionNumber] as (string | null)[],
  toValues: async (context, { account, enterprise, ...input }, _id, before) => {
    if (enterprise !== null) await proveEnterprise(context, enterprise, 'enterprise')
    refuseIf(account !== null && input.kind !== 'person', commendationRefusals.ONLY_PERSONS, {}, 'account')
    const isKnown = account === null || (await findPerson(context.db, context.actor.province, account))
    refuseIf(!isKnown, councilRefusals.PERSON_UNKNOWN, {}, 'account')
    const values = { ...input, personId: account, enterpriseId: enterprise }
    proveOpen(values, before)
    return values
  },
  complete: async (context, rows) =>
    rows.map((row) => {
      const level = String(row.level)
      const isOpen = mayDecide(context, level) && (row.state !== 'proposed' || isDecidedByHead(level))
      return isOpen ? row : { ...row, actions: row.actions.filter((action) => !isDeciding(action)) }
    }),
}
