import { and, desc, inArray, sql } from 'drizzle-orm'
import type { CalendarDate, YearSpan } from '#kernel/period.ts'
import { permit } from '#kernel/permission.ts'
import type { Context } from '#platform/context.ts'
import { inScope } from '#platform/database/scope.ts'
import { reportGrants } from './permissions.ts'
import type { ContentAnnex } from './report-content.ts'
import { consolidatedReport as report } from './schema.ts'

/** What of a signed report everybody may know: which one it is, and the annexes from which the portal takes figures. */
export interface PublishedReport {
  readonly number: string
  readonly date: CalendarDate
  readonly title: string
  readonly years: YearSpan
  /** Rows up to this day were counted. */
  readonly asOf: CalendarDate
  readonly planVersionId: string
  readonly signedByName: string
  readonly sha256: string
  readonly sample: boolean
  readonly annexes: readonly ContentAnnex[]
}

/**
 * The consolidated report that was signed last; the newest edition of the latest years. Its figures are frozen, so nothing
 * that registers say since stands in it. Undefined while none is signed.
 * @throws Refusal FORBIDDEN
 */
export const lastPublishedReport = async ({ db, actor }: Context): Promise<PublishedReport | undefined> => {
  const within = permit(actor, reportGrants, 'report.published')
  const [found] = await db
    .select()
    .from(report)
    .where(
      and(
        inScope(within, { province: report.province, published: sql`true` }),
        inArray(report.state, ['signed', 'issued']),
      ),
    )
    .orderBy(desc(report.yearTo), desc(report.documentDate), desc(report.edition))
    .limit(1)
  const { content, number, documentDate, sha256 } = found ?? {}
  if (!found || !content || !number || !documentDate || !sha256) return undefined
  return {
    ...{ number, sha256, date: documentDate },
    title: found.title,
    years: content.years,
    asOf: content.asOf,
    planVersionId: content.plan.versionId,
    signedByName: found.signedByName ?? '',
    sample: content.sample,
    annexes: content.annexes,
  }
}
