/** Where the pages of conformity stand. */
export const paths = {
  bodies: '/conformity/bodies',
  recognitions: '/conformity/recognitions',
  scope: '/conformity/scope',
  agreements: '/conformity/agreements',
  equipment: '/conformity/equipment',
  calibrations: '/conformity/calibrations',
  capability: '/conformity/capability',
  milestones: '/conformity/milestones',
  drafts: '/conformity/drafts',
  comments: '/conformity/comments',
  expiring: '/conformity/expiring',
} as const
