import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { type AgreementInput, agreementRegister } from './agreement.ts'
import { belonging, bodyField, partOfBody, statedBy, writableBody } from './body-parts.ts'
import { agreement, scopeLine } from './part-schema.ts'
import type { ConformityRight } from './permissions.ts'
import { conformityRefusals } from './rules.ts'
import { statementWorkflow } from './workflow.ts'

/** What sets the register of recognition agreements apart (II.5.d). */
export const agreementShelf: Shelf<AgreementInput, ConformityRight> = {
  ...partOfBody(agreement),
  subject: 'conformity.agreement',
  register: agreementRegister,
  table: agreement,
  workflow: statementWorkflow,
  defaultSort: 'name',
  fields: {
    body: bodyField(agreement),
    name: agreement.name,
    kind: agreement.kind,
    partners: agreement.partners,
    markets: agreement.markets,
    level: agreement.level,
    document: agreement.document,
    validFrom: agreement.validFrom,
    validTo: agreement.validTo,
    lines: sql`(select count(*)::int from ${scopeLine} s where s.agreement_id = ${agreement.id} and s.removed_at is null)`,
    state: agreement.state,
    note: agreement.note,
  },
  keyColumns: { body: agreement.bodyId, name: agreement.name },
  label: ({ name }) => String(name),
  words: ({ name, partners, markets, document }) => [name, partners, markets, document] as (string | null)[],
  toValues: async (context, { body, ...input }) => {
    const { validFrom, validTo } = input
    refuseIf(validTo !== null && validTo <= validFrom, conformityRefusals.EXPIRES_TOO_EARLY, {}, 'validTo')
    return { ...input, ...belonging(await writableBody(context, body)), ...statedBy(context) }
  },
}
