import { Radio, Stack } from '@mantine/core'
import { useText } from '#web/locale.tsx'
import type { RunChoices } from './run-choices.ts'
import { ShareField } from './share-field.tsx'

interface ShareStepProps {
  readonly choices: RunChoices
  readonly hasYearly: boolean
  readonly hasIncome: boolean
  readonly onChange: (change: Partial<RunChoices>) => void
}

/** How much of income is labour's, with what each way means: the assumption on which a run hangs most. */
export const ShareStep = ({ choices, hasYearly, hasIncome, onChange }: ShareStepProps) => {
  const t = useText()
  return (
    <>
      <p>
        {t(
          'Tỷ phần lao động b_L là phần thu nhập của lao động trong GRDP; tỷ phần vốn là phần còn lại. Kết quả phụ thuộc nhiều nhất vào lựa chọn này: trong bộ số liệu thử, b_K tăng 1 điểm phần trăm làm tỷ trọng TFP giảm khoảng 1 điểm.',
          'The labour share b_L is the part of GRDP that is income of labour; the rest is capital’s. A run hangs on it most: in the trial figures one point more of b_K takes about one point off the share of TFP.',
        )}
      </p>
      <Radio.Group
        label={t('Lấy tỷ phần lao động', 'The labour share')}
        value={choices.laborShare}
        onChange={(value) => onChange({ laborShare: value as RunChoices['laborShare'] })}
      >
        <Stack gap="xs" mt="xs">
          <Radio
            value="yearly"
            disabled={!hasYearly}
            label={t('theo cột hằng năm của số liệu', 'of the yearly column of the figures')}
            description={
              hasYearly
                ? t(
                    'Từ bảng cân đối liên ngành (I/O) của tỉnh hay cả nước, hoặc kết quả đã công bố.',
                    'From the input-output table of the province or the country, or as published.',
                  )
                : t('Số liệu không có cột này.', 'The figures have no such column.')
            }
          />
          <Radio
            value="income"
            disabled={!hasIncome}
            label={t('tính từ các thành phần thu nhập', 'from the components of income')}
            description={
              hasIncome
                ? t(
                    '(Thu nhập của người lao động + θ × thu nhập hỗn hợp) ÷ tổng năm thành phần. Bỏ thu nhập hỗn hợp thì b_L quá thấp, vì nhiều người tự làm.',
                    '(Compensation + θ × mixed income) ÷ all five components. Without mixed income b_L is far too low where many work on their own account.',
                  )
                : t(
                    'Số liệu chưa đủ năm thành phần thu nhập.',
                    'The five components of income are not all there.',
                  )
            }
          />
          <Radio
            value="constant"
            label={t('một tỷ lệ cho mọi năm', 'one share for all years')}
            description={t(
              'Khi chưa có số của tỉnh. Các tỉnh đã công bố từ khoảng 55 % đến 65 %; hãy ghi nguồn trong tên lần tính.',
              'Where the province has none. Provinces published about 55 % to 65 %; name the source in the title of the run.',
            )}
          />
        </Stack>
      </Radio.Group>
      {choices.laborShare === 'constant' && (
        <ShareField
          label={t('Tỷ phần lao động b_L', 'Labour share b_L')}
          value={choices.constantShare}
          min={1}
          onChange={(constantShare) => onChange({ constantShare })}
        />
      )}
      {choices.laborShare === 'income' && (
        <ShareField
          label={t(
            'Phần lao động trong thu nhập hỗn hợp θ (50–100 %)',
            'Labour in mixed income θ (50–100 %)',
          )}
          value={choices.mixedIncome}
          min={0}
          max={100}
          onChange={(mixedIncome) => onChange({ mixedIncome })}
        />
      )}
    </>
  )
}
