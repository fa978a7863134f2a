import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import { planEntriesNamed, planEntry } from '#modules/plan/plan-entries.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type CallInput, callRegister } from './call.ts'
import { type InnovationRight, innovationGrants } from './permissions.ts'
import { innovationRefusals } from './rules.ts'
import { call, project } from './schema.ts'
import { callWorkflow } from './workflow.ts'

/** What sets the register of calls apart (II.6). */
export const callShelf: Shelf<CallInput, InnovationRight> = {
  subject: 'innovation.call',
  register: callRegister,
  table: call,
  grants: innovationGrants,
  rights: { read: 'innovationCall.read', write: 'innovationCall.write' },
  workflow: callWorkflow,
  defaultSort: '-year',
  fields: {
    title: call.title,
    year: call.year,
    programme: referenceTo(call.programmeId, sql`${call.programmeLabel}`),
    subjects: call.subjects,
    document: call.document,
    opensOn: call.opensOn,
    closesOn: call.closesOn,
    budget: call.budget,
    proposals: sql`(select count(*)::int from ${project} p where p.call_id = ${call.id} and p.removed_at is null
      and p.state <> 'draft')`,
    state: call.state,
  },
  filters: { programme: call.programmeId },
  lookups: { programme: planEntriesNamed('linkedProgrammes') },
  keyColumns: { year: call.year, title: call.title },
  label: ({ title, year }) => `${title}, ${year}`,
  words: ({ title, subjects, document, programmeLabel }) =>
    [title, subjects, document, programmeLabel] as (string | null)[],
  toValues: async (context, { programme, budget, ...input }) => {
    refuseIf(input.closesOn < input.opensOn, innovationRefusals.DAYS_REVERSED, {}, 'closesOn')
    const linked = await planEntry(context, 'linkedProgrammes', programme, 'programme')
    return {
      ...input,
      budget: BigInt(budget),
      programmeId: linked?.id ?? null,
      programmeLabel: linked?.label ?? null,
    }
  },
}
