/** Where the pages of support stand. */
export const paths = {
  projects: '/support/projects',
  begin: '/support/begin',
  milestones: '/support/milestones',
  costs: '/support/costs',
  effects: '/support/effects',
  followUps: '/support/follow-ups',
  norms: '/support/norms',
  ceilings: '/support/ceilings',
} as const
