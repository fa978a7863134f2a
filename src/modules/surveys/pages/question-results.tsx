import { formatNumber } from '#kernel/vietnamese/money-words.ts'
import type { Estimate, Line, QuestionResult, ResultGroup } from '#modules/surveys/result-contract.ts'
import { type Say, useText } from '#web/locale.tsx'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

const interval = (found: Estimate | null, unit: string): string => {
  if (found === null) return '—'
  const shown = (value: number) => `${formatNumber(value, 1)}${unit}`
  return found.low === null || found.high === null
    ? shown(found.value)
    : `${shown(found.value)} (${shown(found.low)} – ${shown(found.high)})`
}

/** Every question: shares and means with intervals, one column for each group. */
export const QuestionResults = ({ groups }: { groups: readonly ResultGroup[] }) => {
  const t = useText()
  const [first] = groups
  if (first === undefined) return null
  const shown = groups.filter(({ questions }) => questions.length > 0)
  return first.questions
    .filter(({ lines, mean, kind }) => lines.length > 0 || mean !== null || kind === 'number')
    .map((question) => {
      const at = first.questions.indexOf(question)
      const key = `${question.name} ${question.row?.vi ?? ''}`
      const title = titleOf(question, t)
      const columns = shown.map((group) => ({ group, question: group.questions[at] }))
      return (
        <section className="panel" key={key} aria-label={title}>
          <h2>{title}</h2>
          {shown.length === 1 && question.lines.length > 0 && question.row === null && (
            <ShareChart question={question} title={title} />
          )}
          <TableFrame label={title} size="short">
            <table className="record-table survey-table">
              <thead>
                <tr>
                  <th scope="col">{t('Trả lời', 'Answer')}</th>
                  {columns.map(({ group, question: one }) => (
                    <th scope="col" className="digits" key={group.label.vi}>
                      {t.of(group.label)} ({one?.answered ?? '…'})
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {question.lines.map((line, n) => (
                  <tr key={line.label.vi}>
                    <th scope="row">{t.of(line.label)}</th>
                    {columns.map(({ group, question: one }) => (
                      <td className="digits" key={group.label.vi}>
                        {lineText(one?.lines[n])}
                      </td>
                    ))}
                  </tr>
                ))}
                {columns.some(({ question: one }) => one?.mean) && (
                  <tr>
                    <th scope="row">{t('Bình quân', 'Mean')}</th>
                    {columns.map(({ group, question: one }) => (
                      <td className="digits" key={group.label.vi}>
                        {interval(one?.mean ?? null, '')}
                      </td>
                    ))}
                  </tr>
                )}
              </tbody>
            </table>
          </TableFrame>
        </section>
      )
    })
}

const titleOf = ({ title, row }: QuestionResult, t: Say): string =>
  row ? `${t.of(title)} – ${t.of(row)}` : t.of(title)

const lineText = (line: Line | undefined): string =>
  line === undefined || line.count === null ? '…' : `${line.count} · ${interval(line.share, '%')}`

const ShareChart = ({ question, title }: { question: QuestionResult; title: string }) => {
  const t = useText()
  return (
    <ChartFigure
      title={t('Tỷ lệ trả lời (%)', 'Share of answers (%)')}
      summary={title}
      height={220}
      chart={{
        ...{ kind: 'bars', unit: '%', of: t('Trả lời', 'Answer') },
        categories: question.lines.map(({ label }) => t.of(label)),
        series: [
          {
            name: t('Tỷ lệ', 'Share'),
            values: question.lines.map(({ share }) => (share ? Math.round(share.value * 10) / 10 : null)),
          },
        ],
      }}
    />
  )
}
