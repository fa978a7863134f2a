import type { SheetReport, SkipReason } from '#kernel/contract.ts'
import type { Register } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { useText } from '../locale.tsx'

const reasons: Readonly<Record<SkipReason, Text>> = {
  blank: text('dòng trống', 'empty row'),
  example: text('dòng ví dụ', 'example row'),
  numbering: text('dòng đánh số cột', 'row of column numbers'),
  heading: text('dòng tiêu đề lặp lại', 'heading repeated'),
  total: text('dòng tổng cộng', 'row of totals'),
  'after-total': text('dòng sau dòng tổng cộng', 'row after the totals'),
}

/** Which rows were passed over and why, and what changes in rows that exist. */
export const ImportChanges = ({ report, register }: { report: SheetReport; register: Register }) => {
  const t = useText()
  const { skipped, changes } = report
  const labelOf = (column: string) => {
    const known = register.columns[column]
    return known ? t.of(known.label) : column
  }
  const title = t('Thay đổi ở các dòng đã có', 'Changes in rows that exist')
  return (
    <div className="import-look">
      {skipped.length > 0 && (
        <p className="quiet">
          {t('Bỏ qua: ', 'Passed over: ')}
          {skipped
            .map(({ line, reason }) => `${t('dòng', 'row')} ${line} (${t.of(reasons[reason])})`)
            .join(', ')}
          .
        </p>
      )}
      {changes.length > 0 && (
        <>
          <h3>{title}</h3>
          <p className="quiet">
            {t('Ô trống trong tệp giữ nguyên giá trị đang có.', 'Empty cells keep what stands there.')}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
          <section className="table-frame short" tabIndex={0} aria-label={title}>
            <table className="record-table">
              <thead>
                <tr>
                  {[
                    t('Dòng', 'Row'),
                    t('Bản ghi', 'Record'),
                    t('Cột', 'Column'),
                    t('Đang có', 'Now'),
                    t('Sẽ thành', 'Will be'),
                  ].map((heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {changes.map(({ line, record, column, before, after }) => (
                  <tr key={`${line}${column}`}>
                    <td>{line}</td>
                    <th scope="row">{record}</th>
                    <td>{labelOf(column)}</td>
                    <td>{before || '—'}</td>
                    <td>{after || '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </div>
  )
}
