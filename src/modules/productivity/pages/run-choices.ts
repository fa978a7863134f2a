import type { ParametersInput } from '#modules/productivity/computation/parameters.ts'

/** What the steps of a first run let a person choose; everything else stays as the method has it. */
export interface RunChoices {
  readonly mode: 'discrete' | 'tornqvist'
  readonly depreciation: number
  readonly initialStock: 'steady-state' | 'ratio'
  readonly stockRatio: number
  readonly deflator: 'index' | 'grdp'
  /** Years as typed: `2016-2020, 2021-2025`; empty for five-year periods of the figures. */
  readonly periods: string
}

const typedSpan = /(\d{4})\s*[-–]\s*(\d{4})/g

/** The choices as parameters of a run. */
export const parametersOf = (choices: RunChoices): ParametersInput => {
  const periods = [...choices.periods.matchAll(typedSpan)].map(([, from, to]): [number, number] => [
    Number(from),
    Number(to),
  ])
  return {
    mode: choices.mode,
    depreciation: choices.depreciation,
    deflator: choices.deflator,
    ...(choices.initialStock === 'ratio' && { initialStock: { method: 'ratio', ratio: choices.stockRatio } }),
    ...(periods.length > 0 && { periods }),
  }
}
