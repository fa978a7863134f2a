import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { groupThousands, vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { ReportFigure } from '#modules/reports/shapes.ts'
import { paths } from './paths.ts'

export type ShownFigure = z.infer<typeof ReportFigure>

/** A figure as people write it, without a zero in front. */
export const valueText = (value: string | null): string =>
  value === null ? '–' : /^-?\d+$/.test(value) ? groupThousands(value) : vietnameseDecimal(value)

/** A figure of a report; it opens the rows that it counts. */
export const FigureValue = ({ report, figure }: { report: string; figure: ShownFigure }) => (
  <Link to={paths.trace(report)} hash={figure.id} className="drill">
    {valueText(figure.value)}
  </Link>
)
