import { Link } from '@tanstack/react-router'
import type { Figure, SectionFigures } from '#modules/rounds/agency-report-shapes.ts'
import { useText } from '#web/locale.tsx'

/** What the registers say for a section: figures that nobody types, each with its rows, and records that belong here. */
export const Drawn = ({ drawn }: { drawn: SectionFigures }) => {
  const t = useText()
  const isEmpty = drawn.figures.length === 0 && drawn.lines.length === 0
  return (
    <section className="panel" aria-labelledby="drawn-title">
      <h2 id="drawn-title">{t('Từ các sổ', 'From the registers')}</h2>
      <p className="quiet">
        {t(
          'Số liệu lấy từ sổ của đơn vị và không gõ lại; muốn sửa, hãy sửa ở sổ.',
          'Figures come from your registers and are not typed; to change one, change the register.',
        )}
      </p>
      {isEmpty && (
        <p>{t('Mục này không có dữ liệu từ sổ.', 'The registers hold nothing for this section.')}</p>
      )}
      {drawn.figures.map((figure) => (
        <FigureLine key={figure.id} figure={figure} />
      ))}
      {drawn.lines.length > 0 && (
        <ul className="drawn-lines">
          {drawn.lines.map((line) => (
            <li key={line.id}>
              {line.path ? <Link to={line.path}>{t.of(line.label)}</Link> : t.of(line.label)}
              {line.detail && <span className="quiet"> – {t.of(line.detail)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const FigureLine = ({ figure }: { figure: Figure }) => {
  const t = useText()
  return (
    <details className="drawn-figure">
      <summary>
        <span>{t.of(figure.label)}</span>{' '}
        <strong>
          {figure.actual ?? '–'} {t.of(figure.unit)}
        </strong>{' '}
        {figure.estimate !== null && (
          <span className="quiet">
            {t('ước cả năm', 'for the year')} {figure.estimate}
          </span>
        )}
      </summary>
      {figure.rows.length === 0 && <p className="quiet">{t('Chưa có dòng nào.', 'No rows.')}</p>}
      <ol>
        {figure.rows.map((row) => (
          <li key={row.id}>{row.path ? <Link to={row.path}>{row.label}</Link> : row.label}</li>
        ))}
      </ol>
    </details>
  )
}
