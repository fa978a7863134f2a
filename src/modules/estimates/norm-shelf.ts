import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import type { Database } from '#platform/database/database.ts'
import { NormInput, normRegister } from './norm.ts'
import { type EstimateRight, estimateGrants } from './permissions.ts'
import { estimateRefusals } from './rules.ts'
import { estimateNorm } from './schema.ts'
import { normWorkflow } from './workflow.ts'

const findOverlap = async (db: Database, of: Values) => {
  const [found] = await db
    .select({ id: estimateNorm.id })
    .from(estimateNorm)
    .where(
      and(
        eq(estimateNorm.province, String(of.province)),
        eq(estimateNorm.code, String(of.code)),
        eq(estimateNorm.state, 'approved'),
        ne(estimateNorm.id, String(of.id)),
        isNull(estimateNorm.removedAt),
        sql`daterange(${estimateNorm.validFrom}, ${estimateNorm.validTo}, '[]') && daterange(${of.validFrom}::date, ${of.validTo ?? null}::date, '[]')`,
      ),
    )
    .limit(1)
  return found
}

/** What sets the register of norms apart. */
export const normShelf: Shelf<NormInput, EstimateRight> = {
  subject: 'estimates.norm',
  register: normRegister,
  table: estimateNorm,
  grants: estimateGrants,
  rights: { read: 'estimateNorm.read', write: 'estimateNorm.write' },
  workflow: normWorkflow,
  defaultSort: 'code',
  fields: {
    code: estimateNorm.code,
    name: estimateNorm.name,
    unit: estimateNorm.unit,
    most: estimateNorm.most,
    source: estimateNorm.source,
    clause: estimateNorm.clause,
    validFrom: estimateNorm.validFrom,
    validTo: estimateNorm.validTo,
    state: estimateNorm.state,
    note: estimateNorm.note,
  },
  keyColumns: { code: estimateNorm.code, validFrom: estimateNorm.validFrom },
  label: ({ code, name }) => `${code} ${name}`,
  words: ({ code, name, source, clause }) => [code, name, source, clause] as (string | null)[],
  toValues: async (_context, { most, ...input }) => {
    const endsEarly = input.validTo !== null && input.validTo < input.validFrom
    refuseIf(endsEarly, estimateRefusals.NORM_ENDS_TOO_EARLY, {}, 'validTo')
    return { ...input, most: BigInt(most) }
  },
  beforeStep: async ({ db }, before, action) => {
    if (action !== 'approve') return
    refuseIf((await findOverlap(db, before)) !== undefined, estimateRefusals.NORM_OVERLAPS, {}, 'validFrom')
  },
}

/** The register of norms: what one unit may cost at most, with its legal source. */
export const norms = keepRegister(normShelf)

/** Norms as Excel files; rows are told apart by code and first day. */
export const normSheets = keepSheets(normShelf, NormInput)
