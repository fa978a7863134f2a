import type { Grants } from '#kernel/permission.ts'

/** Each agency keeps the register of what it sends; leaders of the province and inspectors read all. */
export const outgoingGrants = {
  'outgoing.read': {
    focalOfficer: 'own',
    focalLeader: 'own',
    agencyOfficer: 'own',
    agencyLeader: 'own',
    communeOfficer: 'own',
    committeeLeader: 'all',
    inspector: 'all',
  },
  'outgoing.write': {
    focalOfficer: 'own',
    focalLeader: 'own',
    agencyOfficer: 'own',
    agencyLeader: 'own',
    communeOfficer: 'own',
  },
} satisfies Grants
