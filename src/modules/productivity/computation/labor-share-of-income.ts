import { type Income, incomeLetters } from './column-name.ts'
import { type Observations, seen } from './observations.ts'
import { mapSeries, type Series, sumOf } from './series.ts'

/**
 * The labour share of each year by the income approach (tfp.md §1.1): (compensation of employees + θ · mixed income) ÷ the sum of
 * all five components, which is GRDP at basic prices. Only years with every component; a decimal.
 */
export const laborShareOfIncome = (observations: Observations, mixedIncome: number): Series => {
  const income = (part: Income) => seen(observations, { of: 'income', income: part })
  const whole = sumOf((Object.keys(incomeLetters) as Income[]).map(income))
  return mapSeries(whole, (sum, year) => {
    const [paid, mixed] = [income('compensation').get(year), income('mixed').get(year)]
    return paid === undefined || mixed === undefined ? undefined : (paid + mixedIncome * mixed) / sum
  })
}
