/** Where the pages of the consolidated report stand. */
export const paths = {
  list: '/consolidated-reports',
  report: (id: string) => `/consolidated-reports/${id}`,
  // A dot in an address would ask the server for a file.
  section: (id: string, section: string) =>
    `/consolidated-reports/${id}/sections/${section.replaceAll('.', '-')}`,
  letterhead: (id: string) => `/consolidated-reports/${id}/letterhead`,
  changes: (id: string) => `/consolidated-reports/${id}/changes`,
  trace: (id: string) => `/consolidated-reports/${id}/trace`,
} as const

/** The section that an address names. */
export const sectionOfPath = (named: string): string => named.replaceAll('-', '.')
