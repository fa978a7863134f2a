/** Where the pages of training stand. */
export const paths = {
  courses: '/training/courses',
  sessions: '/training/sessions',
  registrations: '/training/registrations',
  checkIn: '/training/check-in',
  rules: '/training/rules',
  offers: '/training/offers',
  nominations: '/training/nominations',
  attendances: '/training/attendances',
  certificates: '/training/certificates',
} as const
