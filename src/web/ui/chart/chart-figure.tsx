import './chart.css'
import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useText } from '../../locale.tsx'
import { Loading } from '../loading.tsx'
import { TableFrame } from '../table-frame.tsx'
import { type Chart, tableOf } from './chart.ts'
import { describeChart } from './describe-chart.ts'
import { flowHeight } from './flow-series.ts'
import { drawingAddress, savePng, saveSvg } from './save-drawing.ts'

interface ChartFigureProps {
  readonly title: string
  /** What the picture says, in a sentence or two, for those who do not see it; made from its numbers when left out. */
  readonly summary?: string
  readonly chart: Chart
  /** What a reader must know of it: breaks, source, assumptions. */
  readonly note?: string | undefined
  /** The numbers stand below from the start, where nothing else on the page shows them. */
  readonly tableShown?: boolean
  readonly height?: number
}

const library = () => import('./draw-chart.ts')

/** A picture of numbers with the numbers themselves as a table, and the picture as a file. */
export const ChartFigure = ({
  title,
  summary,
  chart,
  note,
  tableShown = false,
  height = 320,
}: ChartFigureProps) => {
  const t = useText()
  const base = useId()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const [open, setOpen] = useState(tableShown)
  const drawing = useQuery({
    queryKey: ['chart-library'],
    queryFn: library,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const drawn = Math.max(280, Math.floor(width))
  const size = { width: drawn, height: chart.kind === 'flow' ? flowHeight(chart.links, drawn) : height }
  const svg = width > 0 ? drawing.data?.drawChart(chart, size) : undefined
  const { head, rows } = tableOf(chart)
  return (
    <figure className="panel chart-figure" aria-labelledby={`${base}-title`}>
      <figcaption id={`${base}-title`}>{title}</figcaption>
      <div ref={ref} className="chart-drawing" style={{ minHeight: size.height }}>
        {svg ? (
          <img src={drawingAddress(svg)} alt={summary ?? describeChart(chart, t.locale)} {...size} />
        ) : (
          <Loading rows={4} />
        )}
      </div>
      {note && <p className="quiet">{note}</p>}
      <div className="chart-tools">
        <Button
          variant="default"
          size="xs"
          aria-expanded={open}
          aria-controls={`${base}-table`}
          onClick={() => setOpen(!open)}
        >
          {open ? t('Ẩn bảng số', 'Hide the numbers') : t('Xem bảng số', 'Show the numbers')}
        </Button>
        <Button variant="default" size="xs" disabled={!svg} onClick={() => svg && saveSvg(svg, title)}>
          {t('Tải SVG', 'Save as SVG')}
        </Button>
        <Button variant="default" size="xs" disabled={!svg} onClick={() => svg && void savePng(svg, title)}>
          {t('Tải PNG', 'Save as PNG')}
        </Button>
      </div>
      <div id={`${base}-table`} hidden={!open}>
        <TableFrame label={title} size="short">
          <table className="record-table">
            <thead>
              <tr>
                {head.map((cell, at) => (
                  <th key={cell} scope="col" className={at > 0 ? 'digits' : undefined}>
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...cells]) => (
                <tr key={[name, ...cells].join(' ')}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, at) => (
                    <td key={head[at + 1]} className="digits">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </div>
    </figure>
  )
}
