import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { formatNumber } from '#kernel/vietnamese/money-words.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import { api, client } from '#web/client.ts'
import { type Say, useText } from '#web/locale.tsx'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { RunActs } from './run-acts.tsx'
import { contributionChart, indexChart, shareChart, shiftChart } from './run-charts.ts'

const percent = (value: number) => `${formatNumber(Math.round(value * 10_000) / 100)} %`

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

const Charts = ({ run }: { run: StoredRun }) => {
  const t = useText()
  const said = run.periods.map((period) => headline(t, period)).join(' ')
  return (
    <>
      <ChartFigure
        title={t('Đóng góp vào tăng trưởng GRDP theo năm', 'What gave the growth of GRDP, by year')}
        summary={said}
        chart={contributionChart(run, t.locale)}
      />
      <ChartFigure
        title={t(
          'Tỷ trọng TFP theo giai đoạn và khoảng tùy giả định',
          'Share of TFP by period, with its range',
        )}
        summary={said}
        chart={shareChart(run, t.locale)}
      />
      <ChartFigure
        title={t(
          'Chỉ số GRDP, vốn, lao động, năng suất lao động',
          'Indices of GRDP, capital, labour, productivity',
        )}
        summary={said}
        chart={indexChart(run, t.locale)}
      />
      {run.shiftShares.length > 0 && (
        <ChartFigure
          title={t(
            'Nguồn tăng năng suất lao động theo giai đoạn',
            'Where growth of labour productivity came from',
          )}
          summary={said}
          chart={shiftChart(run, t.locale)}
        />
      )}
    </>
  )
}

/** One run: what it says with its range, what is doubtful, the pictures, and the proof that it can be repeated. */
export const RunPage = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: run } = useQuery(api.productivity.runs.get.queryOptions({ input: { id } }))
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
        <Button variant="default" loading={repeating.isPending} onClick={() => repeating.mutate()}>
          {t('Tính lại để kiểm chứng', 'Repeat to prove')}
        </Button>
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
        <p className="quiet">
          {t(
            'TFP là phần dư, không phải thước đo riêng của khoa học và công nghệ.',
            'TFP is a residual and no measure of science and technology alone.',
          )}
        </p>
      </section>
      <RunActs run={run} />
      {run.doubts.length > 0 && (
        <section className="panel">
          <h2>{t('Điều cần xem lại của số liệu', 'What to look at in the figures')}</h2>
          <ul>
            {run.doubts.map(({ rule, found, advice, damage }) => (
              <li key={`${rule}${found.vi}`}>
                <strong>{rule}</strong> {t.of(found)} {t.of(advice)} {t.of(damage)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Charts run={run} />
    </Page>
  )
}
