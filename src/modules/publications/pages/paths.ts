/** Where the pages of this module stand. */
export const paths = {
  publications: '/publications',
  propose: '/publications/propose',
  review: '/publications/review',
  boundaries: '/publications/boundaries',
  agreements: '/publication-agreements',
} as const
