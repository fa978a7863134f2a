import type { Grants } from '#kernel/permission.ts'

/** Everybody may ask what is held about themselves; the focal agency answers, and the administrator watches over the time to keep. */
export const personalDataGrants = {
  /** Asking by e-mail address, without an account. */
  'ownData.ask': { public: 'published' },
  'personalRequest.answer': { focalOfficer: 'all' },
  'personalRetention.read': {
    administrator: 'all',
    focalOfficer: 'all',
    focalLeader: 'all',
    inspector: 'all',
  },
  'personalRetention.hold': { administrator: 'all' },
} satisfies Grants
export type PersonalDataRight = keyof typeof personalDataGrants
