import { newId } from '#kernel/id.ts'
import { defineRefusals, Refusal } from '#kernel/refusal.ts'
import type { Agencies, Places } from '#modules/agencies/document.ts'
import { importAgencies } from '#modules/agencies/import-agencies.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import { sha256Of } from '#platform/fingerprint.ts'
import type { Plan } from './document.ts'
import * as store from './store.ts'

export const planRefusals = defineRefusals({
  NO_PLAN: {
    status: 404,
    vi: 'Chưa nạp kế hoạch nào. Quản trị viên hãy nạp thư mục kế hoạch bằng lệnh nscl plan import.',
    en: 'No plan has been loaded. The administrator loads one with nscl plan import.',
  },
  ISSUER_UNKNOWN: {
    status: 422,
    vi: 'Không xác định được cơ quan ban hành văn bản vào ngày này. Hãy kiểm tra danh bạ cơ quan.',
    en: 'The agency that issues the paper on this day cannot be told. Check the directory of agencies.',
  },
})

/** A plan in force: its immutable version and its document. */
export interface PlanInForce {
  readonly versionId: string
  readonly version: number
  readonly plan: Plan
}

// Versions never change, so a document once read can be kept.
const remembered = new Map<string, Plan>()

const documentOf = async (db: Database, versionId: string): Promise<Plan> => {
  const known = remembered.get(versionId)
  if (known) return known
  const row = await store.findVersion(db, versionId)
  if (row === undefined) throw new Refusal(planRefusals.NO_PLAN)
  remembered.set(versionId, row.document)
  return row.document
}

/** The plans in force in a province, the first loaded first; a merged province may have several. */
export const plansInForce = async (db: Database, province: string): Promise<PlanInForce[]> => {
  const versions = await store.currentVersions(db, province)
  return Promise.all(
    versions.map(async ({ id, version }) => ({ versionId: id, version, plan: await documentOf(db, id) })),
  )
}

/** The plan by which a province works: the named one, else the first. @throws Refusal NO_PLAN */
export const getPlan = async (db: Database, province: string, planId?: string): Promise<PlanInForce> => {
  const plans = await plansInForce(db, province)
  const wanted = planId === undefined ? plans[0] : plans.find(({ plan }) => plan.id === planId)
  if (wanted === undefined) throw new Refusal(planRefusals.NO_PLAN)
  return wanted
}

/** The plan as it was in a certain version, for records that were made under it. @throws Refusal NO_PLAN */
export const getPlanVersion = (db: Database, versionId: string): Promise<Plan> => documentOf(db, versionId)

/**
 * Loads a plan folder that has been read and found free of faults: its agencies and places where the province has
 * none yet, and the plan as a new version unless it is the same as the last one (the plan is data; design §3).
 * @returns whether a new version was made
 */
export const importPlan = (
  context: Context,
  folder: { plan: Plan; agencies: Agencies; places: Places },
): Promise<{ imported: boolean; version: number }> =>
  atomically(context, async (inside) => {
    const { plan } = folder
    const province = plan.province.code
    await importAgencies(inside, plan.province, folder.agencies, folder.places)
    const sha256 = sha256Of(JSON.stringify(plan))
    const last = await store.lastVersion(inside.db, province, plan.id)
    if (last?.sha256 === sha256) return { imported: false, version: last.version }
    const version = (last?.version ?? 0) + 1
    const row = { id: newId(), province, planId: plan.id, version, document: plan, sha256, current: true }
    await store.addVersion(inside.db, { ...row, importedAt: inside.now, importedBy: inside.actor.name })
    const after = { version, sha256, number: plan.number }
    await record(inside, {
      action: 'plan-imported',
      subject: 'plan',
      id: plan.id,
      label: plan.title.vi,
      after,
    })
    return { imported: true, version }
  })
