import { type Account, type Factors, yearAccount } from './accounting.ts'
import type { Sector } from './column-name.ts'

/** TFP of the sectors in a year, and how it makes that of the whole. */
export interface SectorTfp {
  readonly year: number
  readonly sectors: readonly { readonly sector: Sector; readonly weight: number; readonly account: Account }[]
  readonly whole: Account
  /** Σ v_i·G_A,i: what the sectors gave by themselves. */
  readonly within: number
  /** Σ v_i·b_K,i·G_K,i − b_K·G_K: capital that moved to where it earns more. */
  readonly capitalReallocation: number
  /** Σ v_i·b_L,i·G_L,i − b_L·G_L: the same for labour. */
  readonly laborReallocation: number
}

/**
 * G_A = Σ v_i·G_A,i + reallocation of capital + reallocation of labour, with v_i the share of a sector in value added of the year before
 * (Jorgenson; tfp.md §1.5). It holds exactly in rates when the output of the whole is the value added of its sectors. Only where investment
 * by sector is published; undefined where a figure is missing.
 */
export const sectorTfp = (
  factors: ReadonlyMap<Sector, Factors>,
  whole: Factors,
  year: number,
  noShareBelow: number,
): SectorTfp | undefined => {
  const total = yearAccount(whole, year, 'discrete', noShareBelow)
  const before = whole.output.get(year - 1)
  if (total === undefined || before === undefined) return undefined
  const made = [...factors].flatMap(([sector, own]) => {
    const account = yearAccount(own, year, 'discrete', noShareBelow)
    const weight = (own.output.get(year - 1) ?? Number.NaN) / before
    return account === undefined ? [] : [{ sector, weight, account }]
  })
  if (made.length !== factors.size || made.length === 0) return undefined
  const sum = (of: (account: Account) => number) =>
    made.reduce((all, { weight, account }) => all + weight * of(account), 0)
  return {
    year,
    sectors: made,
    whole: total,
    within: sum(({ tfpGrowth }) => tfpGrowth),
    capitalReallocation: sum((one) => one.capitalContribution) - total.capitalContribution,
    laborReallocation: sum((one) => one.laborContribution) - total.laborContribution,
  }
}
