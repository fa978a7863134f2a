import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { Paragraph, SectionSources } from '#modules/reports/shapes.ts'
import { paths as agencyPaths } from '#modules/rounds/pages/paths.ts'
import { useText } from '#web/locale.tsx'
import { FigureValue } from './figure-value.tsx'

interface SourcesProps {
  readonly reportId: string
  readonly sources: SectionSources
  /** Adds paragraphs to the section; absent when it cannot be written. */
  readonly onPick: ((paragraphs: Paragraph[]) => void) | undefined
}

/** What a section can be written from: its figures with their rows, and the words of agencies. */
export const Sources = ({ reportId, sources, onPick }: SourcesProps) => {
  const t = useText()
  const title = useId()
  const here = sources.agencies.filter(({ belongs }) => belongs)
  const elsewhere = sources.agencies.filter(({ belongs }) => !belongs)
  return (
    <aside className="panel" aria-labelledby={title}>
      <h2 id={title}>{t('Nguồn', 'Sources')}</h2>
      <h3>{t('Số liệu', 'Figures')}</h3>
      {sources.figures.length === 0 && (
        <p className="quiet">{t('Mục này không có số liệu.', 'None here.')}</p>
      )}
      <ul className="drawn-lines">
        {sources.figures.map((figure) => (
          <li key={figure.id}>
            {figure.label}: <FigureValue report={reportId} figure={figure} /> {figure.unit}
          </li>
        ))}
      </ul>
      <h3>{t('Báo cáo của các cơ quan', 'Reports of agencies')}</h3>
      {sources.agencies.length === 0 && (
        <p className="quiet">{t('Chưa có báo cáo được tiếp nhận.', 'No report has been received.')}</p>
      )}
      <Words agencies={here} onPick={onPick} />
      {elsewhere.length > 0 && (
        <details className="drawn-figure">
          <summary>{t('Phần khác trong báo cáo của các cơ quan', 'Other parts of their reports')}</summary>
          <Words agencies={elsewhere} onPick={onPick} />
        </details>
      )}
    </aside>
  )
}

const Words = ({
  agencies,
  onPick,
}: {
  agencies: SectionSources['agencies']
  onPick: SourcesProps['onPick']
}) => {
  const t = useText()
  return (
    <ul className="drawn-lines">
      {agencies.map(({ agency, reportId, heading, paragraphs }) => (
        <li key={`${reportId} ${heading}`}>
          <Link to={agencyPaths.report(reportId)}>{agency}</Link> <span className="quiet">· {heading}</span>
          <p className="kept-text">{paragraphs.map(({ text }) => text).join('\n')}</p>
          {onPick && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t('Đưa vào báo cáo', 'Add')}: ${agency}, ${heading}`}
              onClick={() => onPick(paragraphs)}
            >
              {t('Đưa vào báo cáo', 'Add to the report')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
