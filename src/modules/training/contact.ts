import { mayOn } from '#kernel/permission.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import type { Context } from '#platform/context.ts'
import { trainingGrants } from './permissions.ts'

const hidden = '•••'

/** A telephone number of which the last three digits are left: enough to tell, too little to call. */
const maskedPhone = (phone: string): string => `${hidden}${phone.replace(/\D/g, '').slice(-3)}`

/** An e-mail address of which the first letter and the domain are left. */
const maskedEmail = (email: string): string =>
  `${email.slice(0, 1)}${hidden}${email.slice(email.indexOf('@'))}`

/**
 * Rows as they go out, on screen and in sheets: whoever may not read contacts sees telephone and e-mail masked and no
 * personal code (Law 91/2025/QH15: no more of a person than the work needs).
 */
export const maskContacts = ({ actor }: Context, rows: readonly Shown[]): Shown[] =>
  rows.map((row) => {
    const owner = {
      agencyId: row.ownerAgencyId as string | null,
      enterpriseId: row.ownerEnterpriseId as string | null,
    }
    if (mayOn(actor, trainingGrants, 'trainingContact.read', owner)) return row
    const { phone, email, code } = row as Record<string, unknown>
    return {
      ...row,
      ...(typeof phone === 'string' ? { phone: maskedPhone(phone) } : {}),
      ...(typeof email === 'string' ? { email: maskedEmail(email) } : {}),
      ...(code === undefined ? {} : { code: null }),
    }
  })
