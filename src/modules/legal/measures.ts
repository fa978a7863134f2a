import { sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { reviewResults } from './review.ts'
import { legalDocument, legalReview } from './schema.ts'

/** Documents reviewed in a year (A.VI); a document that several agencies reviewed counts once. */
export const reviewsMeasure: Measure = {
  name: 'legal.reviews',
  label: text('Văn bản được rà soát', 'Documents reviewed'),
  shape: 'count',
  sources: ['legal.review', 'legal.document'],
  dimensions: { result: { label: text('Kết quả rà soát', 'Result'), values: reviewResults } },
  rows: (province) => sql`
    select 'legal.review' as subject, r.id::text as id, d.number as label, r.agency_id, r.reviewed_on as on_day,
      r.year, r.year as from_year, r.document_id::text as counted_as, 1::numeric as value, 'actual' as kind,
      null::text as level, null::text as flag, jsonb_build_object('result', r.result) as dimensions
    from ${legalReview} r join ${legalDocument} d on d.id = r.document_id
    where r.province = ${province} and r.removed_at is null`,
}

export const legalMeasures: readonly Measure[] = [reviewsMeasure]
