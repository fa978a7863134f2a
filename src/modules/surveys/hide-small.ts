import type { Line, QuestionResult, ResultGroup, SurveyResults } from './result-contract.ts'

/**
 * Which of some counts are hidden: those of fewer than `fewest`, though not of nobody; and where a single one would be
 * hidden, the next smallest with it, since the total would tell it.
 */
export const hiddenAmong = (counts: readonly number[], fewest: number): Set<number> => {
  const places = counts.map((_, at) => at)
  const hidden = new Set(places.filter((at) => (counts[at] ?? 0) > 0 && (counts[at] ?? 0) < fewest))
  if (hidden.size !== 1) return hidden
  const [next] = places
    .filter((at) => !hidden.has(at) && (counts[at] ?? 0) > 0)
    .toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))
  return next === undefined ? hidden : hidden.add(next)
}

const hideLines = (lines: readonly Line[], fewest: number): Line[] => {
  const hidden = hiddenAmong(
    lines.map(({ count }) => count ?? 0),
    fewest,
  )
  return lines.map((line, at) => (hidden.has(at) ? { ...line, count: null, share: null } : line))
}

const isFew = (count: number | null, fewest: number): boolean => count !== null && count > 0 && count < fewest

const hideQuestion = (question: QuestionResult, fewest: number): QuestionResult => {
  if (isFew(question.answered, fewest))
    return {
      ...question,
      answered: null,
      mean: null,
      lines: question.lines.map((line) => ({ ...line, count: null, share: null })),
    }
  return { ...question, lines: hideLines(question.lines, fewest) }
}

const hideGroup = (group: ResultGroup, fewest: number): ResultGroup => ({
  ...group,
  scores: group.scores.map((score) =>
    score.mean && score.mean.count < fewest ? { ...score, mean: null } : score,
  ),
  levels: hideLines(group.levels, fewest),
  questions: group.questions.map((question) => hideQuestion(question, fewest)),
})

const emptied = (group: ResultGroup): ResultGroup => ({
  ...group,
  accepted: null,
  scores: group.scores.map((score) => ({ ...score, mean: null })),
  levels: [],
  questions: [],
})

/**
 * Results as they may be published: no group, choice or mean of so few that it tells who answered. Groups show their
 * scores alone, for answers by group and in total together would give the small ones away.
 */
export const hideSmall = (results: SurveyResults, fewest: number): SurveyResults => {
  const [all, ...parts] = results.groups
  if (all === undefined) return results
  const hidden = hiddenAmong(
    parts.map(({ accepted }) => accepted ?? 0),
    fewest,
  )
  const whole = isFew(all.accepted, fewest) ? emptied(all) : hideGroup(all, fewest)
  const shown = parts.map((group, at) =>
    hidden.has(at) || whole.accepted === null
      ? emptied(group)
      : { ...hideGroup(group, fewest), levels: [], questions: [] },
  )
  return { ...results, hiddenBelow: fewest, groups: [whole, ...shown] }
}
