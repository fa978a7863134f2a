import type { Grants } from '#kernel/permission.ts'

/** The register of enterprises is shared: agencies look everybody up, and change what they brought in themselves; an enterprise keeps up a part. */
export const enterpriseGrants = {
  'enterprise.read': {
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
    enterpriseRepresentative: 'enterprise',
  },
  'enterprise.write': {
    focalOfficer: 'all',
    agencyOfficer: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
  'enterprise.amend': { enterpriseRepresentative: 'enterprise' },
} satisfies Grants
