/** Where the pages of surveys stand; those for strangers are in Vietnamese, as they stand in letters. */
export const paths = {
  questionnaires: '/survey-questionnaires',
  surveys: '/surveys',
  responses: '/survey-responses',
  own: '/my-surveys/$id',
  byLink: '/phieu-khao-sat/rieng',
  open: '/phieu-khao-sat/$code',
} as const
