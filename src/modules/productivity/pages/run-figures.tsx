import type { Examination } from '#modules/productivity/run-answers-contract.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import { useText } from '#web/locale.tsx'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'
import {
  contributionChart,
  indexChart,
  productivityChart,
  sectorChart,
  shareChart,
  shiftChart,
  tornadoChart,
} from './run-charts.ts'

interface RunFiguresProps {
  readonly run: StoredRun
  readonly examined: Examination
  /** The headlines of the run: what a picture says to those who do not see it. */
  readonly said: string
}

/** The pictures of a run, each with its table, its file and what a reader must know. */
export const RunFigures = ({ run, examined, said }: RunFiguresProps) => {
  const t = useText()
  const { goals, marks, sectors } = examined
  const starred = marks.map(({ year, text }) => `${year}: ${t.of(text)}`).join('; ')
  const source = t(
    `Nguồn: tệp số liệu ${run.inputHash.slice(0, 12)}, giá so sánh ${run.base}, phương pháp bản ${run.methodVersion}.`,
    `Source: figures ${run.inputHash.slice(0, 12)}, prices of ${run.base}, method ${run.methodVersion}.`,
  )
  const yearly = starred === '' ? source : `* ${starred}. ${source}`
  const last = examined.periods.at(-1)
  return (
    <>
      <ChartFigure
        title={t('Đóng góp vào tăng trưởng GRDP theo năm', 'What gave the growth of GRDP, by year')}
        summary={said}
        note={yearly}
        chart={contributionChart(run.years, marks, t.locale)}
      />
      <ChartFigure
        title={t(
          'Tỷ trọng TFP theo giai đoạn, khoảng tùy giả định và mục tiêu',
          'Share of TFP by period, its range and target',
        )}
        summary={said}
        note={t(
          `${source} Đoạn thẳng đứng là khoảng của mọi bộ giả định; TFP là phần dư.`,
          `${source} The upright line spans all sets of assumptions; TFP is a residual.`,
        )}
        chart={shareChart(run.periods, goals, t.locale)}
      />
      <ChartFigure
        title={t(
          'Chỉ số GRDP, vốn, lao động, năng suất lao động, TFP',
          'Indices of GRDP, capital, labour, productivity, TFP',
        )}
        summary={said}
        note={yearly}
        chart={indexChart(run.years, marks, t.locale)}
      />
      <ChartFigure
        title={t(
          'Tốc độ tăng năng suất lao động và mục tiêu',
          'Growth of labour productivity and its target',
        )}
        summary={said}
        note={t(
          `${yearly} Mục tiêu là bình quân cả giai đoạn, không phải từng năm.`,
          `${yearly} The target is a mean over the phase, not of each year.`,
        )}
        chart={productivityChart(run.years, goals, marks, t.locale)}
      />
      {run.shiftShares.length > 0 && (
        <ChartFigure
          title={t(
            'Nguồn tăng năng suất lao động theo giai đoạn',
            'Where growth of labour productivity came from',
          )}
          summary={said}
          note={source}
          chart={shiftChart(run.shiftShares, t.locale)}
        />
      )}
      {last && (
        <ChartFigure
          title={t(
            `Tỷ trọng TFP ${last.from}–${last.to} đổi theo từng giả định`,
            `How the TFP share of ${last.from}–${last.to} moves with each assumption`,
          )}
          summary={said}
          note={t(
            `${source} Mỗi đoạn đổi một giả định, hai giả định kia giữ ở ô đứng giữa.`,
            `${source} Each line varies one assumption; the two others stay at the middle cell.`,
          )}
          chart={tornadoChart(last.cells, t.locale)}
        />
      )}
      {sectors.length > 0 && (
        <>
          <ChartFigure
            title={t('Năng suất lao động theo khu vực', 'Labour productivity by sector')}
            summary={t(
              'Mức năng suất lao động của ba khu vực qua các năm.',
              'Levels of the three sectors over the years.',
            )}
            note={yearly}
            chart={sectorChart(examined, 'laborProductivity', t.locale)}
          />
          <ChartFigure
            title={t('Tỷ trọng lao động của các khu vực', 'Shares of the sectors in labour')}
            summary={t(
              'Cơ cấu lao động của ba khu vực qua các năm.',
              'How labour is spread over the three sectors.',
            )}
            note={yearly}
            chart={sectorChart(examined, 'laborWeight', t.locale)}
          />
        </>
      )}
    </>
  )
}
