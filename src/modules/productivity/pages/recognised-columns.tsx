import { meaningOf, type Part } from '#modules/productivity/computation/column-name.ts'
import type { CheckedFile } from '#modules/productivity/run-answers-contract.ts'
import { type Say, useText } from '#web/locale.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

const partWords = (t: Say, part: Part): string =>
  ({
    agriculture: t(' nông, lâm, thủy sản', ' of agriculture'),
    industry: t(' công nghiệp, xây dựng', ' of industry and construction'),
    services: t(' dịch vụ', ' of services'),
    productTaxes: t(' thuế sản phẩm', ' of product taxes'),
    total: t(' toàn tỉnh', ' of the province'),
  })[part]

/** What a column holds, in words; undefined for one that is not used. */
const columnWords = (t: Say, name: string): string | undefined => {
  const meaning = meaningOf(name)
  switch (meaning?.of) {
    case 'output':
      return t(`GRDP giá ${meaning.base},`, `GRDP at prices of ${meaning.base},`) + partWords(t, meaning.part)
    case 'current-output':
      return t('GRDP giá hiện hành,', 'GRDP at current prices,') + partWords(t, meaning.part)
    case 'labor':
      return t('Lao động,', 'Employed persons,') + partWords(t, meaning.part)
    case 'investment':
      return (
        t(`Vốn đầu tư giá ${meaning.base},`, `Investment at prices of ${meaning.base},`) +
        partWords(t, meaning.part)
      )
    case 'current-investment':
      return t('Vốn đầu tư giá hiện hành,', 'Investment at current prices,') + partWords(t, meaning.part)
    case 'investment-index':
      return t(`Chỉ số giá đầu tư, ${meaning.base} = 100`, `Price index of investment, ${meaning.base} = 100`)
    case 'labor-share':
      return t('Tỷ phần thu nhập của lao động,', 'Labour share of income,') + partWords(t, meaning.part)
    case 'population':
      return t('Dân số', 'Population')
    case 'output-per-head':
      return t('GRDP bình quân đầu người', 'GRDP a head')
    default:
      return undefined
  }
}

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
                <td>
                  {columnWords(t, name) ??
                    (known ? t('Ghi chú của từng năm', 'A word for each year') : t('Không dùng', 'Not used'))}
                </td>
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
