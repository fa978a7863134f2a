import { sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import { citingRegister } from '#modules/legal/citing.ts'
import { estimateGrants } from './permissions.ts'
import { estimateNorm } from './schema.ts'

/** Norms of spending that name the documents which set them; those that have run out no longer speak. */
export const estimateCiting = [
  citingRegister({
    subject: 'estimates.norm',
    label: text('Định mức chi', 'Norm of spending'),
    grants: estimateGrants,
    read: 'estimateNorm.read',
    write: 'estimateNorm.write',
    table: estimateNorm,
    words: [estimateNorm.source, estimateNorm.clause, estimateNorm.note],
    called: sql`${estimateNorm.code} || ' ' || ${estimateNorm.name}`,
    path: '/estimates/norms',
    holdsOn: (day) => sql`(${estimateNorm.validTo} is null or ${estimateNorm.validTo} >= ${day}::date)`,
  }),
]
