import type { CalendarDate } from '#kernel/period.ts'
import { directoryOf } from '#modules/agencies/directory.ts'
import type { Agencies } from '#modules/agencies/document.ts'
import { placesOf } from '#modules/agencies/places.ts'
import { findVersionOn, nameOn } from '#modules/agencies/rules.ts'
import { historyStamp } from '#modules/audit/service.ts'
import type { Plan } from '#modules/plan/document.ts'
import { findSoleHolder } from '#modules/plan/rules.ts'
import { getPlanVersion, plansInForce } from '#modules/plan/service.ts'
import type { CommuneShape } from '#modules/publications/boundaries.ts'
import { type Published, publishedBoundaries, publishedItems } from '#modules/publications/published.ts'
import { type SupportedCounts, supportedCounts } from '#modules/publications/supported-counts.ts'
import { lastPublishedReport, type PublishedReport } from '#modules/reports/published-report.ts'
import { coursesOpenNow } from '#modules/training/register-publicly.ts'
import type { OpenCourse } from '#modules/training/registration-store.ts'
import { type Context, today } from '#platform/context.ts'
import { held } from '#platform/held.ts'
import { publicFrame } from '#platform/public-frame.ts'
import { type OtherPage, otherPages } from './other-pages.ts'

/** The report signed last, with the plan as it was for it. */
export interface Approved {
  readonly report: PublishedReport
  readonly plan: Plan
  readonly counts: SupportedCounts
}

/** The agency that answers for the plan today. */
export interface Focal {
  readonly name: string
  readonly parent: string | null
}

/** Everything that the pages may show, as it stands at one moment. Nothing else reaches them. */
export interface Site {
  readonly day: CalendarDate
  readonly plan: Plan | undefined
  readonly agencies: Agencies
  readonly focal: Focal | undefined
  readonly approved: Approved | undefined
  readonly items: readonly Published[]
  /** Pages of news, documents, drafts and surveys, which stand beside the portal's own. */
  readonly others: readonly OtherPage[]
  readonly courses: readonly OpenCourse[]
  readonly communes: readonly { readonly code: string; readonly name: string }[]
  readonly boundaries: { readonly shapes: readonly CommuneShape[]; readonly source: string } | undefined
  /** Answers that were made of it, by address. */
  readonly answers: Map<string, Kept>
}

/** An answer as it goes out. */
export interface Kept {
  readonly body: string
  readonly type: string
  readonly etag: string
}

const focalOn = (agencies: Agencies, day: CalendarDate): Focal | undefined => {
  const key = findSoleHolder(agencies, 'focal', day)
  const agency = agencies.agencies.find((one) => one.key === key)
  if (key === undefined || agency === undefined) return undefined
  const parent = findVersionOn(agency, day)?.parent
  return { name: nameOn(agencies, key, day), parent: parent ? nameOn(agencies, parent, day) : null }
}

const approvedIn = async (context: Context): Promise<Approved | undefined> => {
  const report = await lastPublishedReport(context)
  if (report === undefined) return undefined
  const rows = report.annexes.find(({ table }) => table === 'enterprises')?.rows ?? []
  const projects = rows.flatMap(({ from }) => (from?.subject === 'support.project' ? [from.id] : []))
  return {
    report,
    plan: await getPlanVersion(context.db, report.planVersionId),
    counts: await supportedCounts(context, projects),
  }
}

const readSite = async (context: Context): Promise<Site> => {
  const { db, actor } = context
  const day = today(context)
  const [inForce] = await plansInForce(db, actor.province)
  const { document: agencies } = await directoryOf(db, actor.province)
  const places = await placesOf(db, actor.province)
  return {
    day,
    agencies,
    plan: inForce?.plan,
    focal: focalOn(agencies, day),
    approved: await approvedIn(context),
    items: await publishedItems(context),
    others: await otherPages(context),
    courses: await coursesOpenNow(context),
    communes: places
      .filter(({ level, from, to }) => level === 'commune' && from <= day && (to === null || day <= to))
      .map(({ code, name }) => ({ code, name })),
    boundaries: await publishedBoundaries(context),
    answers: new Map(),
  }
}

/** What may be shown at this moment. */
export type ReadSite = () => Promise<Site>

// For so long an answer about the stamp holds.
const stampHolds = 100

const openSiteOf = (contextNow: () => Promise<Context>): ReadSite => {
  let last: { readonly stamp: string; readonly site: Promise<Site> } | undefined
  return held(stampHolds, async () => {
    const context = await contextNow()
    // What is published for a time to come shows within the hour.
    const hour = context.now.toISOString().slice(0, 13)
    const stamp = `${await historyStamp(context.db, context.actor.province)} ${hour}`
    if (last?.stamp !== stamp) {
      last = { stamp, site: readSite(context) }
      last.site.catch(() => (last = undefined))
    }
    return last.site
  })
}

/**
 * Reads what may be shown of the province of the page once and remembers it until something is kept in the history of that
 * province or the hour ends. What is withdrawn is gone within a tenth of a second, and asking costs at most ten small statements
 * a second.
 */
export const openSite = (contextNow: () => Promise<Context>): ReadSite => {
  const sites = new Map<string, ReadSite>()
  return () => {
    const { province } = publicFrame()
    const site = sites.get(province) ?? openSiteOf(contextNow)
    sites.set(province, site)
    return site()
  }
}

/** The published items of a kind. */
export const itemsOf = (site: Site, kind: Published['kind']): Published[] =>
  site.items.filter((one) => one.kind === kind)
