import { sql } from 'drizzle-orm'
import { reachOf } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import { agencyNameOn } from '#modules/agencies/store.ts'
import { proveSolution, solutionsNamed } from '#modules/catalogue/service.ts'
import { solutionKey, solutionLabel } from '#modules/catalogue/shelf.ts'
import { enterpriseCalled } from '#modules/enterprises/called.ts'
import { priorityWords } from '#modules/enterprises/priority.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import { yearsOf } from '#modules/plan/rules.ts'
import { plansInForce } from '#modules/plan/service.ts'
import type { Shelf, Taken, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { type NeedInput, needKinds } from './contract.ts'
import { needRegister } from './need-columns.ts'
import { needGrants } from './permissions.ts'
import { needRefusals, proveNeed } from './rules.ts'
import { need } from './schema.ts'
import * as store from './store.ts'
import { needWorkflow } from './workflow.ts'

const proveYear = async ({ db, actor }: Context, year: number): Promise<void> => {
  const [inForce] = await plansInForce(db, actor.province)
  const span = inForce && yearsOf(inForce.plan)
  const isOutside = span !== undefined && (year < span.from || year > span.to)
  refuseIf(isOutside, needRefusals.YEAR_OUTSIDE, span && { from: span.from, to: span.to }, 'year')
}

const proveAgency = async ({ db, actor }: Context, agency: string): Promise<void> => {
  const { keyOf } = await directoryOf(db, actor.province)
  refuseIf(!keyOf.has(agency), needRefusals.AGENCY_UNKNOWN, {}, 'agency')
  const isForeign = reachOf(actor, needGrants, 'need.write') === 'own' && !actor.ownAgencies.includes(agency)
  refuseIf(isForeign, needRefusals.AGENCY_NOT_OWN, {}, 'agency')
}

const proveOwnEnterprise = ({ actor }: Context, enterprise: string | null): void => {
  const isForeign =
    reachOf(actor, needGrants, 'need.write') === 'enterprise' && enterprise !== actor.enterpriseId
  refuseIf(isForeign, needRefusals.ENTERPRISE_NOT_OWN, {}, 'enterprise')
}

const proveOpen = ({ actor }: Context, before?: Values): void => {
  const decides = reachOf(actor, needGrants, 'need.decide') !== undefined
  refuseIf(before?.state === 'accepted' && !decides, needRefusals.ALREADY_ACCEPTED)
}

const toValues = async (
  context: Context,
  { enterprise, solution, agency, ...input }: NeedInput,
  id: string | undefined,
  before?: Values,
): Promise<Values> => {
  proveOpen(context, before)
  proveOwnEnterprise(context, enterprise)
  proveNeed({ ...input, enterprise, solution, agency })
  await proveYear(context, input.year)
  if (enterprise !== null) await proveEnterprise(context, enterprise, 'enterprise')
  if (solution !== null) await proveSolution(context, solution, 'solution')
  if (agency !== null && agency !== before?.agencyId) await proveAgency(context, agency)
  if (enterprise !== null && solution !== null) {
    const other = await store.findSame(context.db, context.actor.province, {
      year: input.year,
      enterprise,
      solution,
    })
    const isTaken = other !== undefined && other.id !== id
    refuseIf(isTaken, needRefusals.NEED_TAKEN, { year: input.year }, 'solution')
  }
  return {
    ...input,
    enterpriseId: enterprise,
    solutionId: solution,
    agencyId: agency ?? before?.agencyId ?? context.actor.agencyId ?? null,
    cost: BigInt(input.cost),
    counterpart: BigInt(input.counterpart),
  }
}

// A need that an agency sends for an enterprise is its introduction as well (V.5.c, V.6.b).
const stepValues = async (context: Context, before: Values, { action, on }: Taken): Promise<Values> => {
  const { agencyId } = context.actor
  const isOwn = reachOf(context.actor, needGrants, 'need.introduce') === 'own' && agencyId !== undefined
  const introduces = action === 'introduce' || (action === 'submit' && isOwn && before.enterpriseId !== null)
  if (!introduces) return {}
  return { introducedById: agencyId ?? null, introducedOn: on ?? before.introducedOn ?? today(context) }
}

const holder = sql<string>`coalesce(${enterpriseName(need.enterpriseId)}, ${agencyNameOn(need.agencyId, store.namedOn)}, '')`

/** What sets the register of needs apart. */
export const needShelf: Shelf<NeedInput, keyof typeof needGrants> = {
  subject: 'need',
  register: needRegister,
  table: need,
  grants: needGrants,
  rights: { read: 'need.read', write: 'need.write' },
  workflow: needWorkflow,
  defaultSort: '-year',
  enterprise: need.enterpriseId,
  fields: {
    holder,
    kind: need.kind,
    enterprise: referenceTo(need.enterpriseId, enterpriseName(need.enterpriseId)),
    priority: priorityWords(
      need.enterpriseId,
      sql`(${need.createdAt} at time zone 'Asia/Ho_Chi_Minh')::date`,
    ),
    solution: referenceTo(need.solutionId, solutionLabel(need.solutionId)),
    family: sql`(select s.family from solution s where s.id = ${need.solutionId})`,
    topic: need.topic,
    persons: need.persons,
    year: need.year,
    quarter: need.quarter,
    cost: need.cost,
    counterpart: need.counterpart,
    otherSupport: need.otherSupport,
    reason: need.reason,
    state: need.state,
    agency: referenceTo(need.agencyId, agencyNameOn(need.agencyId, store.namedOn)),
    introducedBy: referenceTo(need.introducedById, agencyNameOn(need.introducedById, store.namedOn)),
    introducedOn: need.introducedOn,
    letter: need.letter,
  },
  filters: {
    enterprise: need.enterpriseId,
    solution: need.solutionId,
    agency: need.agencyId,
    introducedBy: need.introducedById,
  },
  sorts: { solution: solutionLabel(need.solutionId) },
  foundBy: [enterpriseKey(need.enterpriseId), solutionKey(need.solutionId)],
  keyColumns: { year: need.year, enterprise: need.enterpriseId, solution: need.solutionId },
  onceBy: (values) => [values.year, values.enterpriseId, values.solutionId, values.topic].join('|'),
  lookups: { enterprise: enterprisesNamed, solution: solutionsNamed },
  label: async (values, context) => {
    const who = values.enterpriseId ? await enterpriseCalled(context, values.enterpriseId) : values.topic
    return `${who} – ${needKinds[values.kind as NeedInput['kind']].vi}, ${values.year}`
  },
  words: (values) => [values.topic, values.letter, values.reason] as (string | null)[],
  toValues,
  stepValues,
}
