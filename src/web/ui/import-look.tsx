import { Alert } from '@mantine/core'
import type { SheetFault, SheetReport } from '#kernel/contract.ts'
import type { Register } from '#kernel/register.ts'
import { formatNumber } from '#kernel/vietnamese/money-words.ts'
import { useText } from '../locale.tsx'

// More than anybody mends on screen; the downloaded file holds them all.
const shownFaults = 200

/** What an Excel sheet was understood to say: counts, headings, faults by cell, and the first rows. */
export const ImportLook = ({ report, register }: { report: SheetReport; register: Register }) => {
  const t = useText()
  const { rows, good, faults, missingHeadings, sample } = report
  const errors = faults.filter(({ severity }) => severity === 'error').length
  return (
    <div className="import-look">
      <h2>{t('Bước 3. Xem lại', 'Step 3. Look it over')}</h2>
      <dl className="counts">
        {[
          [t('Dòng trong tệp', 'Rows in the file'), rows],
          [t('Dòng đúng', 'Good rows'), good],
          [t('Thêm mới', 'New'), report.created],
          [t('Cập nhật', 'To change'), report.updated],
          [t('Không đổi', 'Unchanged'), report.unchanged],
          [t('Dòng lỗi', 'Rows at fault'), rows - good],
          [t('Lỗi', 'Errors'), errors],
          [t('Cần lưu ý', 'To note'), faults.length - errors],
        ].map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatNumber(count ?? 0)}</dd>
          </div>
        ))}
      </dl>
      {missingHeadings.length > 0 && (
        <Alert color="red" mb="sm" title={t('Thiếu cột bắt buộc', 'Required columns are missing')}>
          {missingHeadings.join(', ')}
        </Alert>
      )}
      {faults.length > 0 && <FaultTable faults={faults} register={register} />}
      {sample.length > 0 && <SampleTable sample={sample} register={register} />}
    </div>
  )
}

const FaultTable = ({ faults, register }: { faults: readonly SheetFault[]; register: Register }) => {
  const t = useText()
  const labelOf = (column: string) => {
    const known = register.columns[column]
    return known ? t.of(known.label) : column
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="table-frame short" tabIndex={0} aria-label={t('Lỗi theo ô', 'Faults by cell')}>
      <table className="record-table">
        <thead>
          <tr>
            {[
              t('Ô', 'Cell'),
              t('Dòng', 'Row'),
              t('Cột', 'Column'),
              t('Loại', 'Kind'),
              t('Cần sửa gì', 'What to put right'),
            ].map((h) => (
              <th key={h} scope="col">
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, shownFaults).map((fault) => (
            <tr key={`${fault.line}${fault.cell}${fault.message.en}`}>
              <th scope="row">{fault.cell || '—'}</th>
              <td>{fault.line}</td>
              <td>{labelOf(fault.column)}</td>
              <td>{fault.severity === 'error' ? t('Lỗi', 'Error') : t('Lưu ý', 'Note')}</td>
              <td>{t.of(fault.message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > shownFaults && (
        <p className="quiet">
          {t(
            `Còn ${formatNumber(faults.length - shownFaults)} lỗi nữa; tệp các dòng lỗi có đủ.`,
            `${formatNumber(faults.length - shownFaults)} more; the file of rows at fault has them all.`,
          )}
        </p>
      )}
    </section>
  )
}

const SampleTable = ({ sample, register }: { sample: SheetReport['sample']; register: Register }) => {
  const t = useText()
  const columns = Object.keys(register.columns).filter((name) => sample.some((row) => row[name]))
  return (
    <>
      <h3>{t('Các dòng đầu, như hệ thống hiểu', 'The first rows as they were understood')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className="table-frame short" tabIndex={0} aria-label={t('Các dòng đầu', 'First rows')}>
        <table className="record-table">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t.of(register.columns[name]?.label ?? { vi: name, en: name })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((row) => (
              <tr key={JSON.stringify(row)}>
                {columns.map((name) => (
                  <td key={name}>{row[name]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
