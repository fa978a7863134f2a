import { text } from '#kernel/text.ts'
import { columnWords } from '#modules/productivity/column-words.ts'
import type { CheckedFile } from '#modules/productivity/run-answers-contract.ts'
import { useText } from '#web/locale.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

const wordOfYear = text('Ghi chú của từng năm', 'A word for each year')
const unused = text('Không dùng', 'Not used')

/** What was recognised in a file: years, and every column with its meaning. */
export const RecognisedColumns = ({ checked }: { checked: CheckedFile }) => {
  const t = useText()
  return (
    <>
      <p>
        {checked.from === null
          ? t('Không nhận ra năm nào.', 'No years were recognised.')
          : t(
              `${checked.rows} dòng số liệu, từ năm ${checked.from} đến năm ${checked.to}.`,
              `${checked.rows} rows, from ${checked.from} to ${checked.to}.`,
            )}
      </p>
      <TableFrame label={t('Các cột của tệp', 'Columns of the file')}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Cột', 'Column')}</th>
              <th scope="col">{t('Được hiểu là', 'Understood as')}</th>
              <th scope="col">{t('Có số liệu', 'Has figures')}</th>
            </tr>
          </thead>
          <tbody>
            {checked.columns.map(({ name, known, figures, from, to }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{t.of(columnWords(name) ?? (known ? wordOfYear : unused))}</td>
                <td>
                  {from === undefined
                    ? '—'
                    : t(`${figures} năm (${from}–${to})`, `${figures} years (${from}–${to})`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  )
}
