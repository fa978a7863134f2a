import { NativeSelect, NumberInput } from '@mantine/core'
import { columnOf } from '#modules/productivity/computation/column-name.ts'
import type { CheckedFile } from '#modules/productivity/run-answers-contract.ts'
import { useText } from '#web/locale.tsx'
import type { RunChoices, Splice } from './run-choices.ts'

interface StepProps {
  readonly checked: CheckedFile
  readonly choices: RunChoices
  readonly onChange: (change: Partial<RunChoices>) => void
}

/** In which year prices of two base years are linked. */
export const LinkYearStep = ({ checked, choices, onChange }: StepProps) => {
  const t = useText()
  const [link] = checked.links
  if (link === undefined)
    return (
      <p className="quiet">
        {t('GRDP chỉ theo một năm gốc, không cần nối.', 'GRDP stands at one base year; nothing to link.')}
      </p>
    )
  return (
    <>
      <p>
        {t(
          `GRDP có giá ${link.from} và giá ${link.to}. Trước năm nối dùng số theo giá ${link.from}, từ năm nối dùng số theo giá ${link.to}; tăng trưởng ở mỗi bên giữ nguyên như đã công bố. Nên chọn năm có số chính thức ở cả hai giá.`,
          `GRDP stands at prices of ${link.from} and ${link.to}. Before the link year the former count, from it on the latter; growth on each side stays as published. Choose a year with final figures in both.`,
        )}
      </p>
      <NativeSelect
        label={t('Năm nối', 'Link year')}
        value={String(choices.linkYear ?? '')}
        onChange={(event) =>
          onChange({
            linkYear: event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value),
          })
        }
        data={[
          { value: '', label: t('Năm đầu tiên có cả hai giá', 'The first year with both') },
          ...link.years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
    </>
  )
}

const labor = columnOf({ of: 'labor', part: 'total' })

/** Breaks in employed persons: each is left as it is, or bridged by a ratio that the person knows. */
export const SpliceStep = ({ checked, choices, onChange }: StepProps) => {
  const t = useText()
  const doubted = checked.doubts
    .filter(({ rule }) => rule === 'V04')
    .flatMap(({ places, found }) =>
      places.flatMap(({ year, column }) => (year && column === labor ? [{ year, found }] : [])),
    )
  const years = [...new Set([...doubted.map(({ year }) => year), ...choices.splices.map(({ year }) => year)])]
  const set = (year: number, ratio: number | undefined) => {
    const others: Splice[] = choices.splices.filter((one) => one.year !== year)
    onChange({ splices: ratio === undefined ? others : [...others, { year, ratio }] })
  }
  if (years.length === 0)
    return (
      <p className="quiet">
        {t('Chuỗi lao động không có chỗ gián đoạn đáng ngờ.', 'Employed persons show no break.')}
      </p>
    )
  return (
    <>
      <p>
        {t(
          'Lao động đổi nhiều trong một năm thường do đổi khung (ICLS 13/19) hay tổng điều tra, không phải do kinh tế. Nếu đúng vậy, nhập tỷ lệ số theo khung mới ÷ số theo khung cũ của cùng một năm; số các năm trước được nhân với tỷ lệ đó. Để trống là giữ nguyên.',
          'A large change of employed persons in one year is mostly another concept (ICLS 13/19) or a census, not the economy. If so, enter the figure in the new concept ÷ the old one of the same year; earlier years are multiplied by it. Empty leaves them as they are.',
        )}
      </p>
      {years.sort().map((year) => (
        <NumberInput
          key={year}
          mt="xs"
          label={t(`Tỷ lệ nối tại năm ${year}`, `Ratio at ${year}`)}
          description={
            doubted.find((one) => one.year === year)?.found &&
            t.of(doubted.find((one) => one.year === year)?.found ?? { vi: '', en: '' })
          }
          value={choices.splices.find((one) => one.year === year)?.ratio ?? ''}
          onChange={(value) => set(year, typeof value === 'number' && value > 0 ? value : undefined)}
          decimalSeparator=","
          decimalScale={6}
          min={0}
          max={10}
          hideControls
        />
      ))}
    </>
  )
}
