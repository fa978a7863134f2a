/** Where the pages of the budget stand. */
export const paths = {
  year: '/budget',
  years: '/budget/years',
  amounts: '/budget/amounts',
  decisions: '/budget/decisions',
  commitments: '/budget/commitments',
  settlements: '/budget/settlements',
}
