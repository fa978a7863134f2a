import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { holds, permit } from '#kernel/permission.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { KeptTable, Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import type { Context } from '#platform/context.ts'
import * as parts from './part-store.ts'
import { type ConformityRight, conformityGrants } from './permissions.ts'
import { conformityRefusals } from './rules.ts'
import { body } from './schema.ts'
import type { statementWorkflow } from './workflow.ts'

type Part = KeptTable & { readonly bodyId: PgColumn }

/** How a body is called. */
export const bodyName = (id: PgColumn): SQL =>
  sql`(select named.name from ${body} named where named.id = ${id})`

/**
 * The body that a part belongs to, for somebody who may write to it; locked until the transaction ends.
 * @throws Refusal BODY_UNKNOWN at the field, FORBIDDEN
 */
export const writableBody = async ({ actor, db }: Context, id: string, field = 'body') => {
  const found = await parts.lockBody(db, permit(actor, conformityGrants, 'conformity.keep'), id)
  if (found === undefined) throw new Refusal(conformityRefusals.BODY_UNKNOWN, {}, field)
  return found
}

/** Whose a part is, and what it says of its body. */
export const belonging = ({ id, agencyId }: Awaited<ReturnType<typeof writableBody>>) => ({
  bodyId: id,
  agencyId,
})

/** Which bodies a sheet means by their names. */
export const bodiesNamed = ({ db, actor }: Context, texts: readonly string[]) =>
  parts.idsByText(db, { table: body, column: body.name }, actor.province, texts)

/** What the registers of parts of a body have alike; spread it into their shelf. */
export const partOfBody = (table: Part) =>
  ({
    grants: conformityGrants,
    rights: { read: 'conformity.read', write: 'conformity.keep' },
    body: table.bodyId,
    filters: { body: table.bodyId },
    sorts: { body: bodyName(table.bodyId) },
    foundBy: [
      (pattern: string) =>
        sql`${table.bodyId} = any(array(select b.id from ${body} b where b.search_key like ${pattern}))`,
    ],
    lookups: { body: bodiesNamed },
  }) satisfies Partial<Shelf<never, ConformityRight>>

/** The column by which a part names its body. */
export const bodyField = (table: Part) => referenceTo(table.bodyId, bodyName(table.bodyId))

/** What a body states waits to be checked, every time that it changes; what the focal agency writes is checked. */
export const statedBy = ({ actor }: Context): { state: keyof typeof statementWorkflow.states } => ({
  state: holds(actor, conformityGrants, 'conformity.check') ? 'checked' : 'stated',
})
