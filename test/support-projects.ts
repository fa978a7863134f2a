import { SolutionInput } from '#modules/catalogue/contract.ts'
import { MilestoneInput } from '#modules/catalogue/milestone-contract.ts'
import { milestones, solutions } from '#modules/catalogue/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { ProductInput } from '#modules/enterprises/product.ts'
import { enterprises, products } from '#modules/enterprises/service.ts'
import { attachEvidence } from '#modules/registers/evidence.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import { ProjectInput } from '#modules/support/contract.ts'
import { milestones as projectMilestones, projects } from '#modules/support/service.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { as, someone } from './actors.ts'
import { loadExamplePlan } from './example-plan.ts'

/** Everything of a list on one page. */
export const everything = { q: '', filter: {}, sort: '', page: 1, size: 50, removed: false }

/** What a whole dossier says. */
export const whole = {
  aim: 'Đạt chứng nhận trong năm',
  consultant: 'Đơn vị tư vấn Mẫu',
  plannedStart: '2026-02-01',
  plannedEnd: '2026-10-31',
  costState: '30000000',
  costCounterpart: '12500000',
}

/** The paper without which no dossier is whole. */
export const papers = { subject: 'support.project', title: 'Đơn đăng ký', documentNumber: '01/ĐĐK' }

/** A province with its focal agency, two enterprises and two solutions with their milestones. */
export const openSupport = async (db: Database) => {
  const agency = await loadExamplePlan(db)
  const focal = agency('so-khcn')
  const industry = agency('so-cong-thuong')
  const officer = as(db, someone('An', ['focalOfficer'], focal))
  const leader = as(db, someone('Lan', ['focalLeader'], focal))
  const clerk = as(db, someone('Bình', ['agencyOfficer'], industry))
  const facts = { kind: 'cooperative-group', representative: 'Người Mẫu', commune: '99007@2020-01-01' }
  const enterprise = async (name: string, more: object) =>
    (await enterprises.create(officer, EnterpriseInput.parse({ ...facts, name, ...more }))).id
  const shrimp = await enterprise('Tổ hợp tác Tôm Mẫu', {})
  const ocop = { ocop: 'three', ocopFrom: '2024-01-16', ocopTo: '2026-01-15' }
  await products.create(officer, ProductInput.parse({ enterprise: shrimp, name: 'Tôm khô mẫu', ...ocop }))
  const salt = await enterprise('Tổ hợp tác Muối Mẫu', { statedSize: 'small' })
  const solution = async (code: string, edition: string, family: string) =>
    (await solutions.create(officer, SolutionInput.parse({ code, edition, name: code, family }))).id
  const food = await solution('ISO 22000', '2018', 'management-system')
  const tidy = await solution('5S', '', 'tool')
  for (const family of ['management-system', 'tool']) {
    const begun = { family, position: 1, name: 'Khảo sát', month: 1 }
    const proven = { family, position: 2, name: 'Đánh giá', month: 6, evidence: 'Báo cáo', required: true }
    for (const one of [begun, proven]) await milestones.create(officer, MilestoneInput.parse(one))
  }
  const owner = (enterpriseId: string, name = 'Chủ') =>
    as(db, { ...someone(name, ['enterpriseRepresentative']), enterpriseId })

  const inputOf = (of: string, by: string, year: number, more: object = {}) =>
    ProjectInput.parse({ enterprise: of, solution: by, year, ...whole, ...more })
  const step = (by: Context, { id, version }: Shown, action: string, reason?: string) =>
    projects.take(by, { id, version, action, reason })
  const subjects = new Map([[projects.subject.name, projects.subject]])
  const attachPapers = (by: Context, id: string) => attachEvidence(by, subjects, { ...papers, id })
  /** A dossier that lacks nothing. */
  const drafted = async (of: string, by: string, year: number, more: object = {}) => {
    const draft = await projects.create(officer, inputOf(of, by, year, more))
    await attachPapers(officer, draft.id)
    return draft
  }
  const running = async (of: string, by: string, year: number, more: object = {}) => {
    const submitted = await step(officer, await drafted(of, by, year, more), 'submit')
    return step(leader, await step(leader, submitted, 'check'), 'start')
  }
  const milestonesOf = async (id: string) =>
    (await projectMilestones.list(officer, { ...everything, filter: { project: id }, sort: 'position' })).rows
  /** Says of every milestone of a project that it was reached, with a document. */
  const reachAll = async (id: string, on: string) => {
    for (const row of await milestonesOf(id)) {
      const { position, name, dueOn, required, proof } = row
      const said = { reachedOn: on, document: '09/BC' }
      const values = { project: id, position, name, dueOn, required, proof, note: null, ...said } as never
      await projectMilestones.update(officer, { id: row.id, version: row.version, values })
    }
  }
  /** A project that has gone all the way to acceptance. */
  const accepted = async (of: string, by: string, year: number, more: object = {}) => {
    const run = await running(of, by, year, more)
    await reachAll(run.id, String(run.acceptanceDate))
    return step(leader, run, 'accept')
  }
  return {
    ...{ db, focal, industry, officer, leader, clerk, owner, shrimp, salt, food, tidy },
    ...{ inputOf, step, subjects, attachPapers, drafted, running, milestonesOf, reachAll, accepted },
  }
}

export type OpenSupport = Awaited<ReturnType<typeof openSupport>>
