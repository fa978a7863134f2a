import type { Capacity } from '#kernel/actor.ts'
import type { Grants, Reach } from '#kernel/permission.ts'

const everyAgency = {
  agencyOfficer: 'own',
  agencyLeader: 'own',
  associationOfficer: 'own',
  communeOfficer: 'own',
} satisfies Partial<Record<Capacity, Reach>>

const wholeProvince = {
  focalOfficer: 'all',
  focalLeader: 'all',
  financeAppraiser: 'all',
  planner: 'all',
  committeeLeader: 'all',
} satisfies Partial<Record<Capacity, Reach>>

/**
 * The focal agency opens years, assigns and cancels (V.1.b); the lead agency reports progress; the coordinating
 * agencies read and comment (V.5.a). `own` reaches a task that the agency leads; reading reaches coordination too.
 */
export const workGrants = {
  'task.read': { ...everyAgency, ...wholeProvince, inspector: 'all' },
  'task.comment': { ...everyAgency, ...wholeProvince },
  'task.update': { ...everyAgency },
  'task.assign': { focalOfficer: 'all', focalLeader: 'all' },
  'activity.read': { ...everyAgency, ...wholeProvince, inspector: 'all' },
  'activity.write': { ...everyAgency, focalOfficer: 'all' },
} satisfies Grants
export type WorkRight = keyof typeof workGrants
