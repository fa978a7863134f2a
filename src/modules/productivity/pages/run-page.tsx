import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { percent } from '#modules/productivity/figures-in-words.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import { runHistoryFields } from '#modules/productivity/run-history.ts'
import { runActs, whatTfpIsNot } from '#modules/productivity/run-words.ts'
import { api, client } from '#web/client.ts'
import { type Say, useText } from '#web/locale.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { DeepeningPanel } from './deepening-panel.tsx'
import { DoubtList } from './doubt-list.tsx'
import { OriginPanel } from './origin-panel.tsx'
import { PublishedPanel } from './published-panel.tsx'
import { RegressionPanel } from './regression-panel.tsx'
import { RunActs } from './run-acts.tsx'
import { RunFigures } from './run-figures.tsx'
import { RunQuestions } from './run-questions.tsx'

/** The headline of a period: never without its range. */
const headline = (
  t: Say,
  { from, to, tfpShare, tfpGrowth, range, laborProductivityGrowth }: StoredRun['periods'][number],
) => {
  const productivity = laborProductivityGrowth === null ? '—' : percent(laborProductivityGrowth)
  const growth = tfpGrowth === null ? '—' : percent(tfpGrowth)
  if (tfpShare === null || range === null)
    return t(
      `${from}–${to}: TFP tăng ${growth}/năm, tỷ trọng không xác định; NSLĐ tăng ${productivity}/năm.`,
      `${from}–${to}: TFP grew by ${growth} a year, its share has no meaning; labour productivity by ${productivity} a year.`,
    )
  const [low, high] = [percent(range.lowest), percent(range.highest)]
  return t(
    `${from}–${to}: TFP đóng góp ${percent(tfpShare)} tăng trưởng (tùy giả định từ ${low} đến ${high}); NSLĐ tăng ${productivity}/năm.`,
    `${from}–${to}: TFP gave ${percent(tfpShare)} of growth (${low} to ${high} by the assumptions); labour productivity grew by ${productivity} a year.`,
  )
}

/** One run: what it says with its range, what is doubtful, the pictures, and the proof that it can be repeated. */
export const RunPage = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: run } = useQuery(api.productivity.runs.get.queryOptions({ input: { id } }))
  const { data: examined } = useQuery(api.productivity.runs.examine.queryOptions({ input: { id } }))
  const repeating = useMutation({
    mutationFn: () => client.productivity.runs.repeat({ id }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  if (run === undefined) return <Loading />
  return (
    <Page
      title={run.title}
      breadcrumbs={[{ label: t('Tính TFP', 'TFP runs'), to: '/productivity/runs' }]}
      intro={t(
        `Giá so sánh ${run.base}, khấu hao ${percent(run.parameters.depreciation)}, phương pháp bản ${run.methodVersion}, mã số liệu ${run.inputHash.slice(0, 12)}.`,
        `Prices of ${run.base}, depreciation ${percent(run.parameters.depreciation)}, method ${run.methodVersion}, figures ${run.inputHash.slice(0, 12)}.`,
      )}
      actions={
        <>
          <Button component={Link} to={`/productivity/runs/${id}/assessment`}>
            {t('Báo cáo đánh giá', 'Assessment report')}
          </Button>
          <Button component={Link} to={`/productivity/run-comparison?second=${id}`} variant="default">
            {t('So với lần tính khác', 'Compare with another run')}
          </Button>
          <Button variant="default" loading={repeating.isPending} onClick={() => repeating.mutate()}>
            {t('Tính lại để kiểm chứng', 'Repeat to prove')}
          </Button>
        </>
      }
    >
      {repeating.data && (
        <p className="panel" role="status">
          {repeating.data.same
            ? t('Tính lại cho đúng từng chữ số.', 'It came out the same to the last digit.')
            : t('Tính lại cho kết quả khác.', 'It came out differently.')}
        </p>
      )}
      <section className="panel">
        <h2>{t('Kết quả', 'Outcome')}</h2>
        <ul>
          {run.periods.map((period) => (
            <li key={period.from}>{headline(t, period)}</li>
          ))}
        </ul>
        <p className="quiet">{t.of(whatTfpIsNot)}</p>
      </section>
      <RunActs run={run} />
      {run.origin && <OriginPanel origin={run.origin} />}
      {run.doubts.length > 0 && (
        <section className="panel">
          <h2>{t('Điều cần xem lại của số liệu', 'What to look at in the figures')}</h2>
          <DoubtList doubts={run.doubts} />
        </section>
      )}
      {examined === undefined ? (
        <Loading />
      ) : (
        <>
          <RunQuestions run={run} examined={examined} />
          <DeepeningPanel deepening={examined.deepening} />
          <RegressionPanel found={examined.regression} />
          <RunFigures run={run} examined={examined} />
        </>
      )}
      <PublishedPanel run={run} />
      <HistoryPanel subject="productivity.run" id={id} register={runHistoryFields} actLabels={runActs} />
    </Page>
  )
}
