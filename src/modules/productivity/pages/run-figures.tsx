import { spanText } from '#kernel/period.ts'
import { percent } from '#modules/productivity/figures-in-words.ts'
import type { Examination } from '#modules/productivity/run-answers-contract.ts'
import type { StoredRun } from '#modules/productivity/run-contract.ts'
import { useText } from '#web/locale.tsx'
import { ChartFigure } from '#web/ui/chart/chart-figure.tsx'
import {
  contributionChart,
  indexChart,
  levelChart,
  productivityChart,
  sectorChart,
  shareChart,
  shiftChart,
  tornadoChart,
} from './run-charts.ts'

interface RunFiguresProps {
  readonly run: StoredRun
  readonly examined: Examination
}

/** The pictures of a run, each with its table, its file and what a reader must know. */
export const RunFigures = ({ run, examined }: RunFiguresProps) => {
  const t = useText()
  const { goals, marks, sectors } = examined
  const starred = marks.map(({ year, text }) => `${year}: ${t.of(text)}`).join('; ')
  const source = t(
    `Nguồn: tệp số liệu ${run.inputHash.slice(0, 12)}; giá so sánh ${run.base}, khấu hao ${percent(run.parameters.depreciation)}, phương pháp bản ${run.methodVersion}.`,
    `Source: figures ${run.inputHash.slice(0, 12)}; prices of ${run.base}, depreciation ${percent(run.parameters.depreciation)}, method ${run.methodVersion}.`,
  )
  const yearly = starred === '' ? source : `* ${starred}. ${source}`
  const last = examined.periods.at(-1)
  return (
    <>
      <ChartFigure
        title={t('Đóng góp vào tăng trưởng GRDP theo năm', 'What gave the growth of GRDP, by year')}
        note={yearly}
        chart={contributionChart(run.years, marks, t.locale)}
      />
      <ChartFigure
        title={t(
          'Tỷ trọng TFP theo giai đoạn, khoảng tùy giả định và mục tiêu',
          'Share of TFP by period, its range and target',
        )}
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
        note={yearly}
        chart={indexChart(run.years, marks, t.locale)}
      />
      <ChartFigure
        title={t(
          'Tốc độ tăng năng suất lao động và mục tiêu',
          'Growth of labour productivity and its target',
        )}
        note={t(
          `${yearly} Mục tiêu là bình quân cả giai đoạn, không phải từng năm.`,
          `${yearly} The target is a mean over the phase, not of each year.`,
        )}
        chart={productivityChart(run.years, goals, marks, t.locale)}
      />
      <ChartFigure
        title={t('Mức năng suất lao động', 'Level of labour productivity')}
        note={yearly}
        chart={levelChart(run.years, marks, t.locale)}
      />
      {run.shiftShares.map((shift) => (
        <ChartFigure
          key={shift.span.from}
          title={t(
            `Nguồn tăng năng suất lao động ${spanText(shift.span)}`,
            `Where growth of labour productivity came from, ${spanText(shift.span)}`,
          )}
          note={source}
          chart={shiftChart(shift, t.locale)}
        />
      ))}
      {last && (
        <ChartFigure
          title={t(
            `Tỷ trọng TFP ${last.from}–${last.to} đổi theo từng giả định`,
            `How the TFP share of ${last.from}–${last.to} moves with each assumption`,
          )}
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
            note={yearly}
            chart={sectorChart(examined, 'laborProductivity', t.locale)}
          />
          <ChartFigure
            title={t('Tỷ trọng lao động của các khu vực', 'Shares of the sectors in labour')}
            note={yearly}
            chart={sectorChart(examined, 'laborWeight', t.locale)}
          />
        </>
      )}
    </>
  )
}
