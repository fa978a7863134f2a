import { refuseIf } from '#kernel/refusal.ts'
import { proveIdentity } from '#modules/enterprises/identity.ts'
import { correctEnterprise, enterprises } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import type { Context } from '#platform/context.ts'
import { type CorrectionInput, correctionRegister } from './correction-contract.ts'
import { type RepresentativeRight, representativeGrants } from './permissions.ts'
import { representativeRefusals } from './rules.ts'
import { correction } from './schema.ts'
import { correctionWorkflow } from './workflow.ts'

const toValues = async (
  context: Context,
  { enterprise, note, ...proposed }: CorrectionInput,
): Promise<Values> => {
  const current = await enterprises.get(context, enterprise)
  const identity = await proveIdentity(context, proposed, enterprise)
  const same = (['name', 'taxCode', 'kind'] as const).every((name) => identity[name] === current[name])
  refuseIf(same, representativeRefusals.NOTHING_CORRECTED, {}, 'name')
  return { ...identity, note, enterpriseId: enterprise, agencyId: current.ownerAgencyId }
}

/** What sets the list of corrections apart. */
export const correctionShelf: Shelf<CorrectionInput, RepresentativeRight> = {
  subject: 'enterprise.correction',
  register: correctionRegister,
  table: correction,
  grants: representativeGrants,
  rights: { read: 'correction.read', write: 'correction.write' },
  workflow: correctionWorkflow,
  defaultSort: 'enterprise',
  enterprise: correction.enterpriseId,
  fields: {
    enterprise: referenceTo(correction.enterpriseId, enterpriseName(correction.enterpriseId)),
    name: correction.name,
    taxCode: correction.taxCode,
    kind: correction.kind,
    note: correction.note,
    state: correction.state,
    decisionReason: correction.decisionReason,
  },
  filters: { enterprise: correction.enterpriseId },
  sorts: { enterprise: enterpriseName(correction.enterpriseId) },
  foundBy: [enterpriseKey(correction.enterpriseId)],
  label: (values) => String(values.name),
  words: (values) => [values.name, values.taxCode] as (string | null)[],
  toValues,
  beforeStep: async (context, before, action) => {
    if (action !== 'accept') return
    const { enterpriseId, name, taxCode, kind, note } = before as typeof correction.$inferSelect
    const { version } = await enterprises.get(context, enterpriseId)
    const values = { name, taxCode, kind: kind as CorrectionInput['kind'] }
    await correctEnterprise(context, { id: enterpriseId, version, values, reason: note ?? name })
  },
  stepValues: async (_context, _before, { reason }) => ({ decisionReason: reason ?? null }),
}
