import type { Grants } from '#kernel/permission.ts'

/** Everybody in the agencies reads what is published; the focal agency enters it with its source, and its leader signs reports on it. */
export const productivityGrants = {
  'productivity.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    financeAppraiser: 'all',
    planner: 'all',
    agencyOfficer: 'all',
    agencyLeader: 'all',
    associationOfficer: 'all',
    communeOfficer: 'all',
    committeeLeader: 'all',
    inspector: 'all',
  },
  'productivity.write': {
    focalOfficer: 'all',
  },
  'productivity.sign': {
    focalLeader: 'all',
  },
} satisfies Grants
export type ProductivityRight = keyof typeof productivityGrants
