import type { Masks } from '#modules/audit/rules.ts'
import type { trainingGrants } from './permissions.ts'

const hidden = '•••'

/**
 * How somebody can be reached, and the code that names them at the door. Whoever may not read contacts sees the last
 * three digits of a telephone number, the first letter and the domain of an e-mail address, and no code (Law
 * 91/2025/QH15: no more of a person than the work needs).
 */
export const contacts = {
  right: 'trainingContact.read',
  masks: {
    phone: (phone) => `${hidden}${phone.replace(/\D/g, '').slice(-3)}`,
    email: (email) => `${email.slice(0, 1)}${hidden}${email.slice(email.indexOf('@'))}`,
    code: () => null,
    // What follows from them and stands in history beside them.
    personKey: () => null,
    searchKey: () => null,
    searchText: () => null,
  },
} as const satisfies { right: keyof typeof trainingGrants; masks: Masks }
