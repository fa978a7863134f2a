import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useText } from '#web/locale.tsx'
import type { RunChoices } from './run-choices.ts'
import { ShareField } from './share-field.tsx'

interface ChoiceFieldsProps {
  readonly choices: RunChoices
  readonly onChange: (choices: RunChoices) => void
}

/** The assumptions of a run in plain words. */
export const ChoiceFields = ({ choices, onChange }: ChoiceFieldsProps) => {
  const t = useText()
  const take = (change: Partial<RunChoices>) => onChange({ ...choices, ...change })
  return (
    <div className="form-grid">
      <NativeSelect
        label={t('Cách tính tốc độ tăng', 'How growth is measured')}
        value={choices.mode}
        onChange={(event) =>
          take({ mode: event.currentTarget.value === 'tornqvist' ? 'tornqvist' : 'discrete' })
        }
        data={[
          {
            value: 'discrete',
            label: t('Tốc độ tăng thông thường (cơ quan thống kê)', 'Rates of change (official)'),
          },
          { value: 'tornqvist', label: t('Lôgarit, Törnqvist', 'Logarithms, Törnqvist') },
        ]}
      />
      <ShareField
        label={t('Khấu hao δ mỗi năm', 'Depreciation δ a year')}
        value={choices.depreciation}
        min={0}
        onChange={(depreciation) => take({ depreciation })}
      />
      <NativeSelect
        label={t('Vốn ban đầu', 'Initial stock')}
        value={choices.initialStock}
        onChange={(event) =>
          take({ initialStock: event.currentTarget.value === 'ratio' ? 'ratio' : 'steady-state' })
        }
        data={[
          { value: 'steady-state', label: t('Trạng thái dừng', 'Steady state') },
          { value: 'ratio', label: t('Số lần GRDP năm đầu', 'Times GRDP of the first year') },
        ]}
      />
      {choices.initialStock === 'ratio' && (
        <NumberInput
          label={t('Vốn ban đầu bằng mấy lần GRDP', 'Initial stock, times GRDP')}
          value={choices.stockRatio}
          onChange={(value) => typeof value === 'number' && value > 0 && take({ stockRatio: value })}
          decimalSeparator=","
          decimalScale={2}
          min={0.1}
          max={20}
          hideControls
        />
      )}
      <NativeSelect
        label={t('Đưa vốn đầu tư về giá so sánh bằng', 'Investment to constant prices by')}
        value={choices.deflator}
        onChange={(event) => take({ deflator: event.currentTarget.value === 'grdp' ? 'grdp' : 'index' })}
        data={[
          { value: 'index', label: t('Chỉ số giá đầu tư', 'The price index of investment') },
          { value: 'grdp', label: t('Chỉ số giảm phát GRDP', 'The deflator of GRDP') },
        ]}
      />
      <TextInput
        label={t('Các giai đoạn', 'Periods')}
        description={t(
          'Ví dụ 2016-2020, 2021-2025. Để trống: từng 5 năm.',
          'As 2016-2020, 2021-2025. Empty: every five years.',
        )}
        value={choices.periods}
        onChange={(event) => take({ periods: event.currentTarget.value })}
      />
    </div>
  )
}
