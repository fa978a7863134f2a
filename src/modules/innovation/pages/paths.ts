/** Where the pages of innovation stand. */
export const paths = {
  projects: '/innovation/projects',
  calls: '/innovation/calls',
  reviews: '/innovation/reviews',
  progress: '/innovation/progress',
  uses: '/innovation/uses',
} as const
