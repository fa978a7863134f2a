/**
 * From which size on figures are doubted (tfp.md §5.2). They are judgements of the method about statistics, not of a plan or a law.
 */
export const limits = {
  /** V02: one year may not take a level to more than so many times, or below one such part. */
  unitJump: 5,
  /** V03: growth of every sector at once beyond these speaks of other prices. */
  priceJump: { up: 0.25, down: -0.15 },
  /** V04: employed persons beyond this in a year speak of another concept. */
  laborJump: 0.06,
  /** V05: a total may differ from its parts by rounding only. */
  total: 0.001,
  /** V11: GRDP a head times population against GRDP. */
  perHead: 0.03,
  /** V12: current and constant prices that count as the same. */
  samePrices: 0.0005,
  /** V14: plausible ranges. */
  capitalShare: [0.25, 0.6],
  depreciation: [0.03, 0.1],
  capitalOutput: [1.5, 4.5],
  investmentOutput: [0.1, 0.8],
  /** V16: investment wanted before the first reported year. */
  investmentYears: 5,
} as const
