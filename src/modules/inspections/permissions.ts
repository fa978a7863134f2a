import type { Grants } from '#kernel/permission.ts'

/**
 * The focal agency keeps every check (A.VIII); an agency that leads or takes part sees its visits (V.5.f); an enterprise
 * sees its own from the announcement on, and its findings and minutes once these are signed.
 */
export const inspectionGrants = {
  'inspectionPlan.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    committeeLeader: 'all',
    inspector: 'all',
    agencyOfficer: 'all',
    agencyLeader: 'all',
    communeOfficer: 'all',
  },
  'inspection.plan': { focalOfficer: 'all' },
  'inspection.approve': { focalLeader: 'all' },
  'inspection.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    committeeLeader: 'all',
    inspector: 'all',
    agencyOfficer: 'own',
    agencyLeader: 'own',
    communeOfficer: 'own',
    enterpriseRepresentative: 'enterprise',
  },
  'inspection.write': { focalOfficer: 'all', agencyOfficer: 'own', communeOfficer: 'own' },
  'inspection.verify': {
    focalOfficer: 'all',
    focalLeader: 'all',
    agencyOfficer: 'own',
    agencyLeader: 'own',
    communeOfficer: 'own',
  },
  'inspection.remedy': { focalOfficer: 'all', enterpriseRepresentative: 'enterprise' },
} satisfies Grants
export type InspectionRight = keyof typeof inspectionGrants
