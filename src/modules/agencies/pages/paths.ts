/** Where the pages of this module stand. */
export const paths = {
  agencies: '/agencies',
  places: '/places',
  people: '/people',
  delegations: '/delegations',
  reorganisations: '/reorganisations',
} as const
