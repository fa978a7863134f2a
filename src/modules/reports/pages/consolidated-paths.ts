/** Where the pages of the consolidated report stand. */
export const consolidatedPaths = {
  list: '/consolidated-reports',
  report: (id: string) => `/consolidated-reports/${id}`,
  section: (id: string, section: string) => `/consolidated-reports/${id}/sections/${section}`,
  letterhead: (id: string) => `/consolidated-reports/${id}/letterhead`,
  changes: (id: string) => `/consolidated-reports/${id}/changes`,
  trace: (id: string) => `/consolidated-reports/${id}/trace`,
  outgoing: '/outgoing-documents',
} as const
