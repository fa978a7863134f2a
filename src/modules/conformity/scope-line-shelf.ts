import { type SQL, sql } from 'drizzle-orm'
import { Refusal } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import type { Context } from '#platform/context.ts'
import { belonging, bodyField, partOfBody, statedBy, writableBody } from './body-parts.ts'
import { agreement, recognition, scopeLine } from './part-schema.ts'
import { findPart, idsByText } from './part-store.ts'
import type { ConformityRight } from './permissions.ts'
import { conformityRefusals } from './rules.ts'
import { type ScopeLineInput, scopeRegister } from './scope-line.ts'
import { statementWorkflow } from './workflow.ts'

const number: SQL = sql`(select r.number from ${recognition} r where r.id = ${scopeLine.recognitionId})`
const agreed: SQL = sql`(select a.name from ${agreement} a where a.id = ${scopeLine.agreementId})`

/** @throws Refusal OF_ANOTHER_BODY at the field, when what a line rests on is not its body's */
const proveOwn = async (
  { db, actor }: Context,
  table: typeof recognition | typeof agreement,
  id: string | null,
  of: { bodyId: string; field: string },
): Promise<void> => {
  if (id === null) return
  const found = await findPart(db, table, actor.province, id)
  if (found?.bodyId !== of.bodyId) throw new Refusal(conformityRefusals.OF_ANOTHER_BODY, {}, of.field)
}

/** What sets the scope table apart (II.5.b, I.3.2.b.5). */
export const scopeLineShelf: Shelf<ScopeLineInput, ConformityRight> = {
  ...partOfBody(scopeLine),
  subject: 'conformity.scope',
  register: scopeRegister,
  table: scopeLine,
  workflow: statementWorkflow,
  defaultSort: 'productGroup',
  fields: {
    body: bodyField(scopeLine),
    productGroup: scopeLine.productGroup,
    parameter: scopeLine.parameter,
    method: scopeLine.method,
    range: scopeLine.range,
    level: scopeLine.level,
    recognition: referenceTo(scopeLine.recognitionId, number),
    agreement: referenceTo(scopeLine.agreementId, agreed),
    state: scopeLine.state,
    note: scopeLine.note,
  },
  filters: {
    ...partOfBody(scopeLine).filters,
    recognition: scopeLine.recognitionId,
    agreement: scopeLine.agreementId,
  },
  lookups: {
    ...partOfBody(scopeLine).lookups,
    recognition: ({ db, actor }, texts) =>
      idsByText(db, { table: recognition, column: recognition.number }, actor.province, texts),
    agreement: ({ db, actor }, texts) =>
      idsByText(db, { table: agreement, column: agreement.name }, actor.province, texts),
  },
  keyColumns: {
    body: scopeLine.bodyId,
    productGroup: scopeLine.productGroup,
    parameter: scopeLine.parameter,
    method: scopeLine.method,
  },
  label: ({ productGroup, parameter }) => `${productGroup}: ${parameter}`,
  words: ({ productGroup, parameter, method, range }) =>
    [productGroup, parameter, method, range] as (string | null)[],
  toValues: async (context, { body, recognition: recognisedBy, agreement: agreedBy, ...input }) => {
    const { bodyId, agencyId } = belonging(await writableBody(context, body))
    await proveOwn(context, recognition, recognisedBy, { bodyId, field: 'recognition' })
    await proveOwn(context, agreement, agreedBy, { bodyId, field: 'agreement' })
    const links = { recognitionId: recognisedBy, agreementId: agreedBy }
    return { ...input, ...links, bodyId, agencyId, ...statedBy(context) }
  },
}
