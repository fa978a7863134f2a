import type { Grants } from '#kernel/permission.ts'

/** The focal agency draws the reports together and its leader signs (V.1.i); leaders of the province and inspectors read. */
export const reportGrants = {
  'report.read': {
    focalOfficer: 'all',
    focalLeader: 'all',
    committeeLeader: 'all',
    inspector: 'all',
  },
  /** The figures of what was signed, for anybody. */
  'report.published': { public: 'published' },
  'report.write': { focalOfficer: 'all', focalLeader: 'all' },
  'report.sign': { focalLeader: 'all' },
  'report.issue': { focalOfficer: 'all', focalLeader: 'all' },
} satisfies Grants
export type ReportRight = keyof typeof reportGrants
