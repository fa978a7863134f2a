/** Where the pages of rounds and agency reports stand. */
export const paths = {
  rounds: '/reports',
  demand: '/reports/demand',
  review: (review: string) => `/reports/reviews/${review}`,
  round: (id: string) => `/reports/rounds/${id}`,
  settings: (id: string) => `/reports/rounds/${id}/settings`,
  report: (id: string) => `/reports/${id}`,
  section: (id: string, section: string) => `/reports/${id}/sections/${section}`,
  submissions: (id: string) => `/reports/${id}/submissions`,
  leaders: '/leaders',
} as const
