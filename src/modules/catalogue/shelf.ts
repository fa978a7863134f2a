import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type SolutionInput, solutionRegister } from './contract.ts'
import { catalogueGrants } from './permissions.ts'
import { catalogueRefusals, solutionName } from './rules.ts'
import { solution } from './schema.ts'
import * as store from './store.ts'

/** How a solution is called in other registers: `ISO 22000:2018`. */
export const solutionLabel = (id: PgColumn | SQL): SQL<string> =>
  sql`(select s.code || case when s.edition = '' then '' else ':' || s.edition end from solution s where s.id = ${id})`

/** Finds rows of other registers by the solution that they refer to; as an array, so that their index serves. */
export const solutionKey =
  (id: PgColumn | SQL) =>
  (pattern: string): SQL =>
    sql`${id} = any(array(select s.id from solution s where s.search_key like ${pattern}))`

/** What sets the catalogue of solutions apart. */
export const solutionShelf: Shelf<SolutionInput, keyof typeof catalogueGrants> = {
  subject: 'catalogue.solution',
  register: solutionRegister,
  table: solution,
  grants: catalogueGrants,
  rights: { read: 'catalogue.read', write: 'catalogue.write' },
  defaultSort: 'code',
  fields: {
    code: solution.code,
    edition: solution.edition,
    name: solution.name,
    nameEn: solution.nameEn,
    family: solution.family,
    validFrom: solution.validFrom,
    withdrawnOn: solution.withdrawnOn,
    replacedBy: referenceTo(solution.replacedById, solutionLabel(solution.replacedById)),
    innovation: solution.innovation,
    summary: solution.summary,
    guide: solution.guide,
    guideEn: solution.guideEn,
    verified: solution.verified,
    note: solution.note,
  },
  keyColumns: { code: solution.code, edition: solution.edition },
  label: ({ code, edition }) => solutionName({ code: String(code), edition: String(edition) }),
  words: (values) => [values.code, values.edition, values.name, values.nameEn] as (string | null)[],
  toValues: async ({ db, actor }, { replacedBy, ...input }, id) => {
    const other = await store.findEdition(db, actor.province, input.code, input.edition)
    const isTaken = other !== undefined && other.id !== id
    refuseIf(isTaken, catalogueRefusals.SOLUTION_TAKEN, { name: solutionName(input) }, 'code')
    const { validFrom, withdrawnOn } = input
    const isTooEarly = validFrom !== null && withdrawnOn !== null && withdrawnOn <= validFrom
    refuseIf(isTooEarly, catalogueRefusals.WITHDRAWN_TOO_EARLY, {}, 'withdrawnOn')
    refuseIf(replacedBy !== null && replacedBy === id, catalogueRefusals.REPLACED_BY_ITSELF, {}, 'replacedBy')
    const isUnknown = replacedBy !== null && !(await store.exists(db, actor.province, replacedBy))
    refuseIf(isUnknown, catalogueRefusals.SOLUTION_UNKNOWN, {}, 'replacedBy')
    return { ...input, replacedById: replacedBy }
  },
}
