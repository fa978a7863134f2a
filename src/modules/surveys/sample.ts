import type { ListQuery, Page } from '#kernel/contract.ts'
import { mayOn, permit, permitOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { sizeClasses } from '#modules/enterprises/size-class.ts'
import { keepWhole } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import { allocate, drawFrom } from './draw.ts'
import { surveyGrants } from './permissions.ts'
import { surveyRefusals } from './rules.ts'
import type { Invitation, Sample, Stratum } from './sample-contract.ts'
import * as samples from './sample-store.ts'
import * as store from './store.ts'

/** A survey that the person may read. @throws Refusal FORBIDDEN, NOT_FOUND */
export const getCampaign = async (
  { db, actor }: Context,
  id: string,
  lock = false,
): Promise<store.CampaignRow> => {
  const found = await store.findCampaign(db, permit(actor, surveyGrants, 'survey.read'), id, lock)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

/** The same, locked, for a person who may change it. @throws Refusal FORBIDDEN, NOT_FOUND */
export const getWritable = async (context: Context, id: string): Promise<store.CampaignRow> => {
  const found = await getCampaign(context, id, true)
  permitOn(context.actor, surveyGrants, 'survey.write', found)
  return found
}

const sizes = Object.keys(sizeClasses)

/** Strata as the store orders them, those of one section from the smallest size to the largest. */
const inSizeOrder = (strata: readonly Stratum[]): Stratum[] =>
  strata.toSorted(
    (a, b) =>
      (a.sector ?? '').localeCompare(b.sector ?? '') ||
      sizes.indexOf(a.size ?? '') - sizes.indexOf(b.size ?? ''),
  )

/** The strata of a survey and how many of each answered. @throws Refusal FORBIDDEN, NOT_FOUND */
export const getSample = async (context: Context, { id }: { id: string }): Promise<Sample> => {
  const one = await getCampaign(context, id)
  const strata = one.drawnAt === null ? [] : inSizeOrder(await samples.strataOf(context.db, id))
  const isOpenToDraw = one.state === 'planned' && one.mode === 'personal'
  const mayDraw = isOpenToDraw && mayOn(context.actor, surveyGrants, 'survey.write', one)
  return { drawnAt: one.drawnAt?.toISOString() ?? null, strata, mayDraw }
}

type Enterprise = Awaited<ReturnType<typeof samples.populationOf>>[number]

const strataOf = (one: store.CampaignRow, population: readonly Enterprise[]) => {
  const keyed = population.map((enterprise) => ({
    id: enterprise.id,
    size: one.bySize ? enterprise.size : null,
    sector: one.bySector ? (enterprise.sector ?? '') : null,
    place: one.byPlace ? (enterprise.place ?? '') : null,
  }))
  const groups = Map.groupBy(keyed, ({ size, sector, place }) => JSON.stringify([size, sector, place]))
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, rows]) => {
      const [first] = rows
      if (first === undefined) return []
      const { size, sector, place } = first
      return [{ size, sector, place, ids: rows.map(({ id }) => id) }]
    })
}

/**
 * Draws the sample of a survey that is not open yet, in the place of one drawn before. Every stratum gets at least one
 * place; the draw follows from the seed and the register of the moment, and history keeps both sizes (II.1.b).
 * @throws Refusal NOBODY, SAMPLE_TOO_SMALL, NO_SAMPLE, FIXED once it is open, FORBIDDEN, NOT_FOUND
 */
export const drawSample = async (context: Context, { id }: { id: string }): Promise<Sample> => {
  await keepWhole(context, async (inside) => {
    const one = await getWritable(inside, id)
    refuseIf(one.mode !== 'personal', surveyRefusals.NO_SAMPLE)
    refuseIf(one.state !== 'planned', surveyRefusals.FIXED)
    const population = await samples.populationOf(inside.db, one)
    refuseIf(population.length === 0, surveyRefusals.NOBODY)
    const strata = strataOf(one, population)
    const isTooSmall = one.sampleSize !== null && one.sampleSize < strata.length
    refuseIf(isTooSmall, surveyRefusals.SAMPLE_TOO_SMALL, { strata: strata.length }, 'sampleSize')
    const counts = allocate(
      strata.map(({ ids }) => ids.length),
      one.sampleSize,
      one.allocation === 'equal' ? 'equal' : 'proportional',
    )
    const drawn = strata.map(({ ids, ...stratum }, at) => {
      const enterprises = drawFrom(ids, counts[at] ?? 0, one.seed)
      return { ...stratum, enterprises, population: ids.length, sampled: enterprises.length }
    })
    await samples.replaceSample(inside.db, one, drawn)
    await samples.markDrawn(inside.db, id, inside.now)
    const sampled = counts.reduce((sum, count) => sum + count, 0)
    const after = { seed: one.seed, population: population.length, sampled }
    await record(inside, { action: 'drawn', subject: 'survey', id, label: one.title, after })
  })
  return getSample(context, { id })
}

/** One page of who was drawn, and how each stands. @throws Refusal FORBIDDEN, NOT_FOUND */
export const listInvitations = async (
  context: Context,
  { id, ...query }: Pick<ListQuery, 'q' | 'page' | 'size'> & { id: string },
): Promise<Page<Invitation>> => {
  const one = await getCampaign(context, id)
  const { page, size, q } = query
  if (one.drawnAt === null) return { rows: [], total: 0, page, size, actions: [] }
  const rows = await samples.invitationsOf(context.db, { id, ...query, day: today(context) })
  const total = await samples.countInvitations(context.db, id, q)
  const writes = mayOn(context.actor, surveyGrants, 'survey.write', one)
  return {
    rows: rows.map(({ responseId, responseState, ...row }) => ({
      ...row,
      response:
        responseId === null || responseState === null
          ? null
          : { id: responseId, state: responseState as NonNullable<Invitation['response']>['state'] },
    })),
    total,
    page,
    size,
    actions: writes ? ['write'] : [],
  }
}
