import type { Grants } from '#kernel/permission.ts'

/** Administrators add provinces; national observers read what provinces have signed. */
export const provinceGrants = {
  'province.read': { administrator: 'all', nationalObserver: 'all' },
  'province.add': { administrator: 'all' },
  'nation.read': { nationalObserver: 'all' },
} satisfies Grants
