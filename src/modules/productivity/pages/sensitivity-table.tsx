import { VisuallyHidden } from '@mantine/core'
import { percent, plain } from '#modules/productivity/figures-in-words.ts'
import type { Cell, ExaminedPeriod } from '#modules/productivity/run-answers-contract.ts'
import { type Say, useText } from '#web/locale.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

/** How an initial stock was had, in words. */
export const stockWords = (t: Say, stock: Cell['initialStock']): string => {
  if (stock.method === 'steady-state') return t('trạng thái dừng', 'steady state')
  return stock.method === 'ratio'
    ? t(`${plain(stock.ratio)} lần GRDP`, `${plain(stock.ratio)} × GRDP`)
    : t('giá trị cho trước', 'a given value')
}

const distinct = <T,>(values: readonly T[]): T[] => [...new Set(values)]

/** Shades from nothing to full: the number stands in every cell, so colour only repeats it. */
const shade = (share: number | null, low: number, high: number) =>
  share === null || high === low
    ? undefined
    : {
        backgroundColor: `color-mix(in srgb, #b9d9f0 ${Math.round(((share - low) / (high - low)) * 100)}%, white)`,
      }

/** The share of TFP under every set of assumptions of the grid; cells that reach the goal are marked. */
export const SensitivityTable = ({
  period,
  least,
}: {
  period: ExaminedPeriod
  least: number | undefined
}) => {
  const t = useText()
  const capitalShares = distinct(period.cells.map(({ capitalShare }) => capitalShare))
  const known = period.cells.flatMap(({ tfpShare }) => tfpShare ?? [])
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const rows = Map.groupBy(
    period.cells,
    ({ depreciation, initialStock }) => `${depreciation} ${JSON.stringify(initialStock)}`,
  )
  return (
    <TableFrame label={t('Tỷ trọng TFP theo từng bộ giả định', 'TFP share under each set of assumptions')}>
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('Khấu hao δ', 'Depreciation δ')}</th>
            <th scope="col">{t('Vốn ban đầu', 'Initial stock')}</th>
            {capitalShares.map((share) => (
              <th key={share} scope="col" className="digits">{`b_K = ${plain(share)}`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].map(([key, cells]) => (
            <tr key={key}>
              <th scope="row">{percent(cells[0]?.depreciation ?? null)}</th>
              <td>{cells[0] && stockWords(t, cells[0].initialStock)}</td>
              {capitalShares.map((share) => {
                const found = cells.find(({ capitalShare }) => capitalShare === share)?.tfpShare ?? null
                return (
                  <td
                    key={share}
                    className="digits"
                    style={{ ...shade(found, low, high), position: 'relative' }}
                  >
                    {percent(found)}
                    {least !== undefined && found !== null && found >= least && (
                      <>
                        <span aria-hidden> ✓</span>
                        <VisuallyHidden>{t(' đạt mục tiêu', ' reaches the target')}</VisuallyHidden>
                      </>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
