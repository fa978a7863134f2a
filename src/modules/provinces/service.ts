import { permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { programActor } from '#modules/agencies/acting.ts'
import { offerFirstAdministrator } from '#modules/agencies/first-administrator.ts'
import { findDirectory } from '#modules/agencies/store.ts'
import { record } from '#modules/audit/service.ts'
import { importPlan, plansInForce } from '#modules/plan/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import { type ServedProvince, servedProvinces, serveProvince } from '#platform/settings.ts'
import type { Province } from './contract.ts'
import { provinceGrants } from './permissions.ts'
import { readPlanUpload } from './read-upload.ts'
import { provinceRefusals } from './rules.ts'

/** What this module is given by the application. */
export interface Composed {
  readonly url: string
  readonly measureNames: readonly string[]
}

const present = async ({ db }: Context, { code, sample, host }: ServedProvince): Promise<Province> => ({
  code,
  sample,
  host,
  name: (await findDirectory(db, code))?.name ?? code,
  plans: (await plansInForce(db, code)).map(({ plan }) => plan.number),
})

/** Provinces that the installation serves, in the order of their coming. @throws Refusal FORBIDDEN */
export const listProvinces = async (context: Context): Promise<Province[]> => {
  permit(context.actor, provinceGrants, 'province.read')
  const served = await servedProvinces(context.db)
  return Promise.all(served.map((one) => present(context, one)))
}

/**
 * Serves another province with its plan folder, without a change of code (design §1: the plan is data). It begins empty,
 * with its agencies and places; the link that comes back makes its first administrator. The one who adds it sees nothing
 * of it.
 * @throws Refusal FORBIDDEN, NOT_A_PLAN_FOLDER, PLAN_HAS_FAULTS, PROVINCE_IS_SERVED, HOST_IS_TAKEN
 */
export const addProvince = async (
  context: Context,
  { url, measureNames }: Composed,
  { file, host = null }: { file: File; host?: string | null | undefined },
): Promise<{ province: Province; link: string }> => {
  permit(context.actor, provinceGrants, 'province.add')
  const folder = readPlanUpload(new Uint8Array(await file.arrayBuffer()), measureNames)
  const { code } = folder.plan.province
  return atomically(context, async (inside) => {
    await holdLock(inside.db, 'provinces')
    const served = await servedProvinces(inside.db)
    refuseIf(
      served.some((one) => one.code === code),
      provinceRefusals.PROVINCE_IS_SERVED,
      { province: code },
      'file',
    )
    refuseIf(
      host !== null && served.some((one) => one.host === host),
      provinceRefusals.HOST_IS_TAKEN,
      {},
      'host',
    )
    const there = { ...inside, actor: programActor(code) }
    await importPlan(there, folder)
    const province = { code, sample: false, host }
    await serveProvince(inside.db, province)
    await record(inside, {
      action: 'province-added',
      subject: 'province',
      id: code,
      label: folder.plan.title.vi,
      after: { code, host, plan: folder.plan.number },
    })
    const token = await offerFirstAdministrator(there)
    return { province: await present(inside, province), link: `${url}/bat-dau?token=${token}` }
  })
}
