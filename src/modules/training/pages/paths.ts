/** Where the pages of training stand. */
export const paths = {
  courses: '/training/courses',
  attendances: '/training/attendances',
  certificates: '/training/certificates',
} as const
