import { text } from '#kernel/text.ts'
import { planGrants } from '#modules/plan/permissions.ts'
import { plansInForce } from '#modules/plan/service.ts'
import type { CitingRecords } from './citing.ts'
import { legalGrants } from './permissions.ts'

/** The plans in force cite their parent decisions and related law (I.1); who keeps the library keeps an eye on them. */
export const planCiting: CitingRecords = {
  subject: 'plan.basis',
  label: text('Căn cứ của kế hoạch', 'What the plan rests on'),
  grants: { ...planGrants, ...legalGrants },
  read: 'plan.read',
  write: 'legalDocument.write',
  find: async (db, { province }, numbers) =>
    (await plansInForce(db, province)).flatMap(({ plan }) =>
      plan.basis
        .filter(({ number }) => numbers.includes(number))
        .map(({ id, number, clause }) => ({
          id: `${plan.id}/${id}`,
          label: clause ? `${plan.number}, mục ${clause}` : plan.number,
          agencyId: null,
          agencyName: null,
          number,
          path: '/plan',
        })),
    ),
}
