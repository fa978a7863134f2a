import type { Capacity } from '#kernel/actor.ts'
import type { Grants, Reach } from '#kernel/permission.ts'

const readers = {
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
} satisfies Partial<Record<Capacity, Reach>>

const proposers = {
  focalOfficer: 'own',
  agencyOfficer: 'own',
  associationOfficer: 'own',
  communeOfficer: 'own',
} satisfies Partial<Record<Capacity, Reach>>

/**
 * Agencies and associations propose and their leaders submit; the focal agency runs the call and consolidates; who
 * appraises follows the duty that the source of money names (V.2, V.3).
 */
export const estimateGrants = {
  'estimate.call.read': {
    ...readers,
    agencyOfficer: 'all',
    agencyLeader: 'all',
    associationOfficer: 'all',
    communeOfficer: 'all',
  },
  'estimate.read': readers,
  'estimate.propose': proposers,
  'estimate.submit': { focalLeader: 'own', agencyLeader: 'own' },
  'estimate.run': { focalOfficer: 'all' },
  'estimate.send': { focalLeader: 'all' },
  'estimate.appraise': { financeAppraiser: 'all' },
  'estimate.balance': { planner: 'all' },
  'estimateNorm.read': {
    ...readers,
    agencyOfficer: 'all',
    agencyLeader: 'all',
    associationOfficer: 'all',
    communeOfficer: 'all',
  },
  'estimateNorm.write': { focalOfficer: 'all', financeAppraiser: 'all' },
  'estimateNorm.approve': { focalLeader: 'all' },
} satisfies Grants
export type EstimateRight = keyof typeof estimateGrants
