import { hideWhole, maskEmail, maskPhone } from '#modules/registers/personal.ts'

/**
 * How somebody can be reached, and the code that names them at the door. Whoever may not read contacts sees the last
 * three digits of a telephone number, the first letter and the domain of an e-mail address, and no code (Law
 * 91/2025/QH15: no more of a person than the work needs).
 */
export const contacts = {
  kind: 'trainee',
  right: 'trainingContact.read',
  masks: {
    phone: maskPhone,
    email: maskEmail,
    code: hideWhole,
    // What follows from them and stands in history beside them.
    personKey: hideWhole,
    searchKey: hideWhole,
    searchText: hideWhole,
  },
  columns: ['name', 'birthYear', 'email', 'phone', 'position'],
  sameBy: 'personKey',
} as const
