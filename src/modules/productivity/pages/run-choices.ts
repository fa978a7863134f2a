import type { ParametersInput } from '#modules/productivity/computation/parameters.ts'

/** A break in employed persons that is bridged: figures before the year are multiplied. */
export interface Splice {
  readonly year: number
  readonly ratio: number
}

/** What the steps of a first run let a person choose; everything else stays as the method has it. */
export interface RunChoices {
  readonly mode: 'discrete' | 'tornqvist'
  readonly depreciation: number
  readonly initialStock: 'steady-state' | 'ratio'
  readonly stockRatio: number
  readonly deflator: 'index' | 'grdp'
  /** Years as typed: `2016-2020, 2021-2025`; empty for five-year periods of the figures. */
  readonly periods: string
  readonly laborShare: 'yearly' | 'constant' | 'income'
  readonly constantShare: number
  readonly mixedIncome: number
  readonly linkYear: number | undefined
  readonly splices: readonly Splice[]
}

/** What is chosen unless somebody says otherwise (tfp.md §5.3); the share and θ count only once they are asked for. */
const usual: RunChoices = {
  mode: 'discrete',
  depreciation: 0.05,
  initialStock: 'steady-state',
  stockRatio: 2.5,
  deflator: 'index',
  periods: '',
  laborShare: 'yearly',
  constantShare: 0.6,
  mixedIncome: 0.67,
  linkYear: undefined,
  splices: [],
}

const typedSpan = /(\d{4})\s*[-–]\s*(\d{4})/g

const shareOf = ({ laborShare, constantShare, mixedIncome }: RunChoices): ParametersInput['laborShare'] => {
  if (laborShare === 'constant') return constantShare
  return laborShare === 'income' ? { mixedIncome } : 'yearly'
}

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
    laborShare: shareOf(choices),
    ...(choices.initialStock === 'ratio' && { initialStock: { method: 'ratio', ratio: choices.stockRatio } }),
    ...(periods.length > 0 && { periods }),
    ...(choices.linkYear !== undefined && { linkYear: choices.linkYear }),
    ...(choices.splices.length > 0 && { laborSplices: [...choices.splices] }),
  }
}

const parsed = (words: unknown): ParametersInput => {
  try {
    return typeof words === 'string' ? JSON.parse(words) : ((words ?? {}) as ParametersInput)
  } catch {
    return {}
  }
}

/** The choices that a run begins with: the usual ones, and what parameters (of a workbook, in the address) say. */
export const choicesFrom = (words: unknown): RunChoices => {
  const { mode, depreciation, deflator, periods, laborShare, initialStock } = parsed(words)
  return {
    ...usual,
    ...(mode && { mode }),
    ...(depreciation !== undefined && { depreciation }),
    ...(deflator && { deflator }),
    ...(periods && { periods: periods.map(([from, to]) => `${from}-${to}`).join(', ') }),
    ...(typeof laborShare === 'number' && { laborShare: 'constant' as const, constantShare: laborShare }),
    ...(initialStock?.method === 'ratio' && {
      initialStock: 'ratio' as const,
      stockRatio: initialStock.ratio,
    }),
  }
}
