/** Where the pages of estimates stand. */
export const paths = {
  calls: '/estimates/calls',
  ceilings: '/estimates/ceilings',
  norms: '/estimates/norms',
  proposals: '/estimates/proposals',
  consolidation: (call: string) => `/estimates/${call}/consolidation`,
  item: (id: string) => `/estimates/items/${id}`,
}
