import { sql } from 'drizzle-orm'
import { mayOn } from '#kernel/permission.ts'
import { hideWhole, maskEmail, maskPhone } from '#modules/registers/personal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { type RepresentativeRight, representativeGrants } from './permissions.ts'
import { signUp } from './schema.ts'
import { type SignUpInput, signUpRegister } from './sign-up-contract.ts'
import { signUpWorkflow } from './workflow.ts'

// Until it is confirmed, the enterprise meant is the one that holds the tax code today.
const meant = sql`(select json_build_object('id', e.id, 'label', e.name) from enterprise e
  where e.id = ${signUp.enterpriseId} or (${signUp.enterpriseId} is null and e.province = ${signUp.province}
    and e.tax_code = ${signUp.taxCode} and e.removed_at is null) limit 1)`

/** What sets the list of sign-ups apart. */
export const signUpShelf: Shelf<SignUpInput, RepresentativeRight> = {
  subject: 'sign-up',
  register: signUpRegister,
  table: signUp,
  grants: representativeGrants,
  rights: { read: 'signUp.read', write: 'signUp.write' },
  personal: {
    kind: 'representative',
    right: 'signUp.contact',
    masks: { phone: maskPhone, email: maskEmail, tokenHash: hideWhole },
    columns: ['personName', 'position', 'phone', 'email'],
    ofEmail: (email) => sql`lower(${signUp.email}) = ${email}`,
    since: sql`case when ${signUp.state} not in ('unproven', 'waiting') then ${signUp.since} end`,
  },
  workflow: signUpWorkflow,
  defaultSort: '-receivedOn',
  fields: {
    enterpriseName: signUp.enterpriseName,
    taxCode: signUp.taxCode,
    enterprise: meant,
    personName: signUp.personName,
    position: signUp.position,
    phone: signUp.phone,
    email: signUp.email,
    state: signUp.state,
    receivedOn: sql`to_char(${signUp.createdAt} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`,
    decisionReason: signUp.decisionReason,
  },
  sorts: { receivedOn: signUp.createdAt },
  label: (values) => `${values.personName}, ${values.enterpriseName}`,
  words: (values) => [values.enterpriseName, values.taxCode, values.personName] as string[],
  toValues: async (_context, input) => ({ ...input }),
  stepValues: async ({ now }, _before, { reason }) => ({ since: now, decisionReason: reason ?? null }),
  // Whoever may refuse may confirm; that step takes the enterprise along, so it has a verb of its own.
  complete: async ({ actor }, rows) =>
    rows.map((row) => {
      const owner = { agencyId: (row.ownerAgencyId ?? null) as string | null }
      const mayConfirm = row.state === 'waiting' && mayOn(actor, representativeGrants, 'signUp.decide', owner)
      return mayConfirm ? { ...row, actions: [...row.actions, 'confirm'] } : row
    }),
}
