import type { WordRun } from '#kernel/word-runs.ts'

/** A text with the words that came and went. */
export const WordRuns = ({ runs }: { runs: readonly WordRun[] }) => (
  <p className="difference">
    {runs.map((run, at) => {
      const key = `${at} ${run.kind}`
      if (run.kind === 'added') return <ins key={key}>{run.words}</ins>
      if (run.kind === 'removed') return <del key={key}>{run.words}</del>
      return <span key={key}>{run.words}</span>
    })}
  </p>
)
