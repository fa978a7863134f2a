import type { Grants } from '#kernel/permission.ts'

/** Administrators let other systems in; those who inspect see which. */
export const integrationGrants = {
  'integration.read': { administrator: 'all', inspector: 'all' },
  'integration.manage': { administrator: 'all' },
} satisfies Grants
