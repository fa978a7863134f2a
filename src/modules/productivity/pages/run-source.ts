import { client } from '#web/client.ts'
import { parametersOf, type RunChoices } from './run-choices.ts'

/** Stored series as they are chosen for a run. */
export interface ChosenSeries {
  readonly territory: string
  readonly series: readonly { readonly id: string; readonly version: number }[]
  readonly links: readonly string[]
}

/** Where the figures of a run come from: a file, or stored series. */
export type RunSource = { readonly file: File } | ChosenSeries

const seriesOf = ({ territory, series, links }: ChosenSeries) => ({
  ...{ territory, series: [...series], links: [...links] },
})

/** What tells one source from another. */
export const keyOfSource = (source: RunSource) =>
  'file' in source ? [source.file.name, source.file.size, source.file.lastModified] : source

/** Looks a source over under given choices; nothing is kept. */
export const checkSource = (source: RunSource, choices: RunChoices) => {
  const parameters = JSON.stringify(parametersOf(choices))
  return 'file' in source
    ? client.productivity.runs.check({ file: source.file, parameters })
    : client.productivity.runs.checkSeries({ ...seriesOf(source), parameters })
}

/** Computes a source under given choices and keeps the run. */
export const runSource = (title: string, source: RunSource, choices: RunChoices) => {
  const parameters = JSON.stringify(parametersOf(choices))
  return 'file' in source
    ? client.productivity.runs.make({ title, file: source.file, parameters })
    : client.productivity.runs.makeOfSeries({ title, ...seriesOf(source), parameters })
}
