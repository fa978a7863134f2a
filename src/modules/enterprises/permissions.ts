import type { Grants } from '#kernel/permission.ts'

/**
 * The register of enterprises is shared: agencies look everybody up, and change what they brought in themselves;
 * an enterprise keeps up a part, and what belongs to it.
 * Yearly figures are business data: agencies see those of the enterprises that they keep.
 */
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
  /** The telephone number of an enterprise, often of one person, in full; others see it masked. */
  'enterpriseContact.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
    enterpriseRepresentative: 'enterprise',
  },
  'enterprise.write': {
    focalOfficer: 'all',
    agencyOfficer: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
  },
  'enterprise.amend': { enterpriseRepresentative: 'enterprise' },
  'enterpriseFacts.write': {
    focalOfficer: 'all',
    agencyOfficer: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
    enterpriseRepresentative: 'enterprise',
  },
  'enterpriseFigure.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    financeAppraiser: 'all',
    planner: 'all',
    committeeLeader: 'all',
    inspector: 'all',
    agencyOfficer: 'own',
    agencyLeader: 'own',
    associationOfficer: 'own',
    communeOfficer: 'own',
    enterpriseRepresentative: 'enterprise',
  },
  'enterprise.merge': { focalOfficer: 'all' },
} satisfies Grants
export type EnterpriseRight = keyof typeof enterpriseGrants
