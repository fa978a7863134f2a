import { text } from '#kernel/text.ts'
import { getRound } from '#modules/selection/read-round.ts'
import type { Context } from '#platform/context.ts'
import { latestScores } from './response-store.ts'
import type { LatestScore } from './result-contract.ts'

/**
 * The latest accepted scores of the candidates of a selection round, by questionnaire, for whoever may see its list of
 * candidates: scores alone, never answers (II.1.b). @throws Refusal FORBIDDEN, NOT_FOUND
 */
export const scoresOfRound = async (context: Context, { id }: { id: string }): Promise<LatestScore[]> => {
  const { list } = await getRound(context, id)
  const enterprises = [...new Set(list.map(({ enterprise }) => enterprise.id))]
  if (enterprises.length === 0) return []
  const rows = await latestScores(context.db, context.actor.province, enterprises)
  return rows.flatMap(({ enterprise, score, title, titleEn, ...row }) =>
    enterprise === null || score === null ? [] : [{ ...row, enterprise, score, title: text(title, titleEn) }],
  )
}
