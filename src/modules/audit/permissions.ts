import type { Grants } from '#kernel/permission.ts'

/** Who may look through all history. The history of one record follows the permission of that record instead. */
export const auditGrants = {
  'audit.search': { inspector: 'all', administrator: 'all', focalLeader: 'all' },
} satisfies Grants
