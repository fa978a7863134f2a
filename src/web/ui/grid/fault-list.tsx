import { useText } from '../../locale.tsx'
import type { GridFault } from './grid-faults.ts'
import type { GridColumn, GridRow } from './grid-row.ts'

interface FaultListProps {
  readonly faults: readonly GridFault[]
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly onJump: (key: string, column: string | undefined) => void
}

const mostShown = 20

/** What is wrong, cell by cell; each line leads to its cell. */
export const FaultList = ({ faults, rows, columns, onJump }: FaultListProps) => {
  const t = useText()
  const places = new Map(rows.map(({ key }, place) => [key, place]))
  const standing = faults.filter(({ key }) => places.has(key))
  const wordsOf = ({ key, column, text }: GridFault) => {
    const heading = columns.find(({ name }) => name === column)?.column.label
    const where = `${t('Dòng', 'Row')} ${(places.get(key) ?? 0) + 1}${heading ? `, ${t.of(heading)}` : ''}`
    return `${where}: ${t.of(text)}`
  }
  return (
    <div role="status" className="grid-fault-list">
      {standing.length > 0 && (
        <>
          <p>
            <strong>{t(`${standing.length} chỗ cần sửa`, `${standing.length} to mend`)}</strong>
          </p>
          <ul>
            {standing.slice(0, mostShown).map((fault) => (
              <li key={`${fault.key} ${fault.column} ${fault.text.en}`}>
                <button type="button" className="link-button" onClick={() => onJump(fault.key, fault.column)}>
                  {wordsOf(fault)}
                </button>
              </li>
            ))}
          </ul>
          {standing.length > mostShown && (
            <p>
              {t(
                `và ${standing.length - mostShown} chỗ nữa; sửa xong sẽ hiện tiếp.`,
                `and ${standing.length - mostShown} more, shown as these are mended.`,
              )}
            </p>
          )}
        </>
      )}
    </div>
  )
}
