import { sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import { citingRegister } from '#modules/legal/citing.ts'
import { supportGrants } from './permissions.ts'
import { norm } from './schema.ts'

/** Norms of support that name the documents which set them; those that have run out no longer speak. */
export const supportCiting = [
  citingRegister({
    subject: 'support.norm',
    label: text('Định mức hỗ trợ', 'Norm of support'),
    grants: supportGrants,
    read: 'supportNorm.read',
    write: 'supportNorm.write',
    table: norm,
    words: [norm.source, norm.note],
    called: norm.source,
    path: '/support/norms',
    holdsOn: (day) => sql`(${norm.validTo} is null or ${norm.validTo} >= ${day}::date)`,
  }),
]
