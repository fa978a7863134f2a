import { refuseIf } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { type Dossier, type DossierPart, dossierParts } from './contract.ts'
import * as costStore from './cost-store.ts'
import * as dossierStore from './dossier-store.ts'
import * as milestones from './milestone-store.ts'
import { supportRefusals } from './rules.ts'
import type { project } from './schema.ts'

type Facts = typeof project.$inferSelect
type Part = Dossier['tasks'][number]

/** One thing that a part of a dossier has to say, and whether it does. */
type Asked = readonly (readonly [said: boolean, lacks: Text])[]

const standingOf = (asked: Asked): Part['standing'] => {
  const said = asked.filter(([is]) => is).length
  if (said === asked.length) return 'done'
  return said === 0 ? 'todo' : 'doing'
}

const askedOf = async ({ db, actor }: Context, facts: Facts): Promise<Record<DossierPart, Asked>> => {
  const { id, enterpriseId } = facts
  const enterprise = await dossierStore.factsOf(db, enterpriseId)
  const costs = await costStore.costsOf(db, id)
  const steps = await milestones.ofProject(db, id)
  const papers = await dossierStore.papersOf(db, actor.province, id)
  const total = costs ? costs.state + costs.counterpart + costs.other : 0n
  const isDated = steps.every(({ row }) => row.dueOn !== null)
  return {
    enterprise: [
      [Boolean(enterprise?.representative), text('người đại diện', 'the representative')],
      [Boolean(enterprise?.commune ?? enterprise?.address), text('địa chỉ (xã, phường)', 'the address')],
    ],
    solution: [[Boolean(facts.aim), text('mục tiêu, kết quả mong đợi', 'the aim')]],
    contract: [
      [
        facts.consultant !== null,
        text('đơn vị tư vấn (hoặc ghi «tự thực hiện»)', 'the consultant, or "none"'),
      ],
      [facts.plannedStart !== null, text('ngày dự kiến bắt đầu', 'the planned start')],
      [facts.plannedEnd !== null, text('ngày dự kiến kết thúc', 'the planned end')],
    ],
    cost: [[total > 0n, text('kinh phí', 'the cost')]],
    milestones: [
      [steps.length > 0, text('các mốc thực hiện', 'the milestones')],
      [steps.length > 0 && isDated, text('hạn của từng mốc', 'the due day of every milestone')],
    ],
    papers: [[papers > 0, text('đơn đăng ký và giấy tờ kèm theo', 'the application and its papers')]],
  }
}

const partsOf = async (context: Context, facts: Facts): Promise<Part[]> => {
  const asked = await askedOf(context, facts)
  return Object.entries(asked).map(([part, list]) => ({
    part: part as DossierPart,
    standing: standingOf(list),
    lacks: list.flatMap(([said, lacks]) => (said ? [] : [lacks])),
  }))
}

/** What stands against paying twice for the same thing: other projects, other sources of the need (domain.md §2.3). */
const warningsOf = async ({ db, actor }: Context, facts: Facts): Promise<Dossier['warnings']> => {
  const { id, enterpriseId, solutionId, year, needId } = facts
  const family = await dossierStore.familyOf(db, solutionId)
  const others = await dossierStore.overlapping(db, {
    ...{ id, province: actor.province, enterpriseId, family },
    from: facts.startedOn ?? facts.plannedStart ?? `${year}-01-01`,
    to: facts.acceptanceDate ?? facts.plannedEnd ?? `${year}-12-31`,
  })
  const said = await dossierStore.otherSupportOf(db, { province: actor.province, enterpriseId, year, needId })
  return [
    ...others.map(({ id: project, solution, year: of }) => ({
      text: text(
        `Cùng doanh nghiệp, cùng nhóm giải pháp, cùng thời gian: hồ sơ ${solution}, ${of}.`,
        `Same enterprise, family and time: project ${solution}, ${of}.`,
      ),
      project,
    })),
    ...said.map((words) => ({
      text: text(`Doanh nghiệp khai đã có nguồn khác: ${words}`, `Other support as stated: ${words}`),
      project: null,
    })),
  ]
}

/** How far a dossier is, part by part, and what is to be looked at before money is given. */
export const dossierOf = async (context: Context, facts: Facts): Promise<Dossier> => {
  const tasks = await partsOf(context, facts)
  const complete = tasks.every(({ standing }) => standing === 'done')
  return { tasks, complete, warnings: await warningsOf(context, facts) }
}

/** Proves that a dossier says all that it has to. @throws Refusal DOSSIER_INCOMPLETE naming what it lacks */
export const proveComplete = async (context: Context, facts: Facts): Promise<void> => {
  const lacking = (await partsOf(context, facts)).filter(({ lacks }) => lacks.length > 0)
  const lacks = lacking
    .map(({ part, lacks: missing }) => `${dossierParts[part].vi}: ${missing.map(({ vi }) => vi).join(', ')}`)
    .join('; ')
  refuseIf(lacking.length > 0, supportRefusals.DOSSIER_INCOMPLETE, { lacks })
}
