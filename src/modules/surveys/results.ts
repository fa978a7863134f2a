import { holds, permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import { type Text, text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { type Answer, type Content, offered, type Question, questionsOf } from './content.ts'
import { type Design, designOf, estimate, shareOf, type Unit } from './estimate.ts'
import { hideSmall } from './hide-small.ts'
import { surveyGrants } from './permissions.ts'
import type {
  Crossing,
  Line,
  QuestionResult,
  ResultGroup,
  ScoreResult,
  SurveyResults,
} from './result-contract.ts'
import * as results from './result-store.ts'
import { everybody, placeText, sectorText, sizeText, stratumText } from './result-words.ts'
import { levelOf } from './score.ts'
import * as store from './store.ts'

interface Counted extends Unit, Omit<results.AcceptedRow, 'stratum' | 'population'> {}

const whole = text('Điểm chung', 'Overall')

/** Some responses of a survey, with the design of all of them. */
interface Domain {
  readonly design: Design
  readonly rows: readonly Counted[]
}

const answerTo = ({ answers }: Counted, name: string): Answer | undefined => answers[name]

const isChosen = (answer: Answer | undefined, value: string): boolean | undefined => {
  if (answer === undefined) return undefined
  return Array.isArray(answer) ? answer.includes(value) : String(answer) === value
}

const linesOf = (
  { design, rows }: Domain,
  choices: readonly { value: string; title: Text }[],
  answerOf: (row: Counted) => Answer | undefined,
): Line[] =>
  choices.map(({ value, title }) => ({
    label: title,
    count: rows.filter((row) => isChosen(answerOf(row), value) === true).length,
    share: shareOf(design, rows, (row) => isChosen(answerOf(row), value)),
  }))

const numeric: ReadonlySet<string> = new Set(['number', 'money', 'rating'])

const resultOf = (
  domain: Domain,
  question: Question,
  answerOf: (row: Counted) => Answer | undefined,
  row: Text | null,
): QuestionResult => ({
  name: question.name,
  kind: question.kind,
  title: question.title,
  row,
  answered: domain.rows.filter((one) => answerOf(one) !== undefined).length,
  lines: linesOf(domain, offered(question), answerOf),
  mean: numeric.has(question.kind)
    ? estimate(domain.design, domain.rows, (one) => {
        const answer = answerOf(one)
        return typeof answer === 'number' ? answer : undefined
      })
    : null,
})

const rowAnswer = (answer: Answer | undefined, row: string): Answer | undefined =>
  typeof answer === 'object' && !Array.isArray(answer) ? answer[row] : undefined

const questionResults = (domain: Domain, content: Content): QuestionResult[] =>
  questionsOf(content).flatMap((question) =>
    question.kind === 'matrix'
      ? question.rows.map(({ name, title }) =>
          resultOf(domain, question, (one) => rowAnswer(answerTo(one, question.name), name), title),
        )
      : [resultOf(domain, question, (one) => answerTo(one, question.name), null)],
  )

const meanScore = ({ design, rows }: Domain, scoreIn: (row: Counted) => string | null | undefined) =>
  estimate(design, rows, (row) => {
    const score = scoreIn(row)
    return score === null || score === undefined ? undefined : Number(score)
  })

const scoreResults = (domain: Domain, { sections }: Content): ScoreResult[] => {
  const all = [
    { label: whole, mean: meanScore(domain, ({ score }) => score) },
    ...sections
      .filter(({ weight }) => weight > 0)
      .map(({ name, title }) => ({
        label: title,
        mean: meanScore(domain, ({ bySection }) => bySection[name]),
      })),
  ]
  return all.some(({ mean }) => mean !== null) ? all : []
}

const levelResults = ({ design, rows }: Domain, { levels }: Content): Line[] =>
  levels.map((level) => {
    const isIn = ({ score }: Counted) =>
      score === null ? undefined : levelOf(levels, score)?.from === level.from
    return {
      label: level.title,
      count: rows.filter((row) => isIn(row) === true).length,
      share: shareOf(design, rows, isIn),
    }
  })

const groupOf = (label: Text, domain: Domain, content: Content): ResultGroup => ({
  label,
  accepted: domain.rows.length,
  scores: scoreResults(domain, content),
  levels: levelResults(domain, content),
  questions: questionResults(domain, content),
})

const groupText: Readonly<Record<Exclude<Crossing, 'none'>, (row: Counted) => Text>> = {
  size: ({ size }) => sizeText(size),
  sector: ({ sector }) => sectorText(sector),
  place: ({ place }) => placeText(place),
  stratum: ({ stratumSize, stratumSector, stratumPlace }) =>
    stratumText({ size: stratumSize, sector: stratumSector, place: stratumPlace }),
}

const groupsBy = ({ design, rows }: Domain, content: Content, by: Crossing): ResultGroup[] => {
  if (by === 'none') return []
  const groups = Map.groupBy(rows, (row) => JSON.stringify(groupText[by](row)))
  return [...groups]
    .map(([label, inside]) => groupOf(JSON.parse(label) as Text, { design, rows: inside }, content))
    .sort((a, b) => a.label.vi.localeCompare(b.label.vi, 'vi'))
}

/** The accepted responses of a survey as they count in estimates. */
export const countedOf = async ({ db }: Pick<Context, 'db'>, campaignId: string): Promise<Counted[]> =>
  (await results.acceptedOf(db, campaignId)).map((row) => ({ ...row, stratum: row.stratum ?? '' }))

/** Results of a survey, the whole and by groups. Asks no right. */
export const resultsOf = async (
  context: Context,
  campaign: store.CampaignRow,
  by: Crossing,
): Promise<SurveyResults> => {
  const edition = await store.findEdition(context.db, campaign.province, campaign.questionnaireId)
  if (edition === undefined) throw new Refusal(refusals.NOT_FOUND)
  const rows = await countedOf(context, campaign.id)
  const all = { design: designOf(rows), rows }
  const counts = await results.countsOf(context.db, campaign.id)
  return {
    ...counts,
    title: text(campaign.title, campaign.titleEn),
    year: campaign.year,
    weighted: campaign.mode === 'personal',
    hiddenBelow: null,
    groups: [groupOf(everybody, all, edition.content), ...groupsBy(all, edition.content, by)],
  }
}

/**
 * Results of the accepted responses of a survey: counts, weighted shares and means with their intervals, scores by
 * section, by group where one is asked for. Whoever runs or oversees the survey sees all; anybody else sees it once it is
 * published, without what is so small that it would tell who answered (II.1.b, II.4.f).
 * @throws Refusal NOT_FOUND
 */
export const surveyResults = async (
  context: Context,
  { id, by, asPublished = false }: { id: string; by: Crossing; asPublished?: boolean },
): Promise<SurveyResults> => {
  const { db, actor } = context
  const reads = holds(actor, surveyGrants, 'survey.read')
  const own = reads ? await store.findCampaign(db, permit(actor, surveyGrants, 'survey.read'), id) : undefined
  if (own && !asPublished) return resultsOf(context, own, by)
  const open = permit(actor, surveyGrants, 'openSurvey.answer')
  const campaign = own ?? (await store.findCampaign(db, open, id))
  if (campaign === undefined) throw new Refusal(refusals.NOT_FOUND)
  return hideSmall(await resultsOf(context, campaign, by), campaign.fewest)
}
