import type { YearSpan } from '#kernel/period.ts'
import { clockwork, permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { findDirectory } from '#modules/agencies/store.ts'
import { record } from '#modules/audit/service.ts'
import { type SignedEdition, signedEditions, signedFile } from '#modules/reports/signed-editions.ts'
import { atomically, type Context } from '#platform/context.ts'
import { servedProvinces } from '#platform/settings.ts'
import type { NationalBoard, SignedReport, SignedTarget } from './contract.ts'
import { provinceGrants } from './permissions.ts'

const isOn = (one: YearSpan, other: YearSpan) => one.from === other.from && one.to === other.to

const targetsOf = ({ content }: SignedEdition): SignedTarget[] =>
  (content.annexes.find(({ table }) => table === 'targets')?.rows ?? [])
    .filter(({ detail }) => !detail)
    .map(({ cells }) => ({
      label: cells.label ?? '',
      unit: cells.unit ?? null,
      goal: cells.yearGoal ?? cells.phaseGoal ?? null,
      value: cells.actual ?? cells.cumulative ?? null,
      state: cells.state ?? null,
    }))

/**
 * What every province has signed on some years (the newest unless given): number, day and targets as they were printed.
 * Nothing that stands unsigned in a province is read (V.1.i).
 * @throws Refusal FORBIDDEN
 */
export const nationalBoard = async (
  { db, actor }: Context,
  asked: { from?: number | undefined; to?: number | undefined },
): Promise<NationalBoard> => {
  permit(actor, provinceGrants, 'nation.read')
  const all = await Promise.all(
    (await servedProvinces(db)).map(async ({ code, sample }) => ({
      province: { code, sample, name: (await findDirectory(db, code))?.name ?? code },
      editions: await signedEditions(db, clockwork(code)),
    })),
  )
  const years = [
    ...new Map(
      all.flatMap(({ editions }) => editions.map(({ years: on }) => [`${on.from}-${on.to}`, on] as const)),
    ).values(),
  ].toSorted((a, b) => b.to - a.to || b.from - a.from)
  const chosen = years.find(({ from, to }) => from === asked.from && to === asked.to) ?? years[0] ?? null
  const provinces = all.map(({ province, editions }): SignedReport => {
    const edition = chosen && editions.find((one) => isOn(one.years, chosen))
    if (!edition) return { province, report: null }
    const { id, title, number, date } = edition
    return {
      province,
      report: { id, title, years: edition.years, number, date, targets: targetsOf(edition) },
    }
  })
  return { years, chosen, provinces }
}

/** A signed report of a province, to the byte as it was kept; that it was read stands in that province's history. @throws Refusal FORBIDDEN, NOT_FOUND */
export const nationalReport = async (
  context: Context,
  { province, id, kind }: { province: string; id: string; kind: 'docx' | 'pdf' | 'xlsx' },
): Promise<File> => {
  permit(context.actor, provinceGrants, 'nation.read')
  const served = (await servedProvinces(context.db)).some(({ code }) => code === province)
  const found = served ? await signedFile(context, clockwork(province), { id, kind }) : undefined
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  await atomically({ ...context, actor: { ...context.actor, province } }, (inside) =>
    record(inside, {
      action: 'read-by-ministry',
      subject: 'consolidated-report',
      id,
      label: found.title,
      after: { kind },
    }),
  )
  return found.file
}
