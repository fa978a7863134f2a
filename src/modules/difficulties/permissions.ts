import type { Capacity } from '#kernel/actor.ts'
import type { Grants, Reach } from '#kernel/permission.ts'

const everyAgency = {
  agencyOfficer: 'own',
  agencyLeader: 'own',
  associationOfficer: 'own',
  communeOfficer: 'own',
} satisfies Partial<Record<Capacity, Reach>>

const focal = { focalOfficer: 'all', focalLeader: 'all' } satisfies Partial<Record<Capacity, Reach>>

/** Any agency raises; the focal agency answers or escalates; the Committee directs; raiser or focal agency closes (V.7). */
export const difficultyGrants = {
  'difficulty.read': { ...everyAgency, ...focal, committeeLeader: 'all', inspector: 'all' },
  'difficulty.raise': { ...everyAgency },
  'difficulty.comment': { ...everyAgency, ...focal, committeeLeader: 'all' },
  'difficulty.answer': { ...focal },
  'difficulty.direct': { committeeLeader: 'all' },
  'difficulty.close': { ...everyAgency, ...focal },
} satisfies Grants
export type DifficultyRight = keyof typeof difficultyGrants
