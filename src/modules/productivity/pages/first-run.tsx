import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { columnOf } from '#modules/productivity/computation/column-name.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { FileField } from '#web/ui/file-field.tsx'
import { Page } from '#web/ui/page.tsx'
import { ChoiceFields } from './choice-fields.tsx'
import { DoubtList } from './doubt-list.tsx'
import { LinkYearStep, SpliceStep } from './link-steps.tsx'
import { RecognisedColumns } from './recognised-columns.tsx'
import { choicesFrom, type RunChoices } from './run-choices.ts'
import { checkSource, keyOfSource, type RunSource, runSource } from './run-source.ts'
import { SeriesSource } from './series-source.tsx'
import { ShareStep } from './share-step.tsx'
import { useSettled } from './use-settled.ts'

const pause = 500
const shareColumn = columnOf({ of: 'labor-share', part: 'total' })

const Step = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="panel">
    <h2>{title}</h2>
    {children}
  </section>
)

/** A run step by step: the figures, what was recognised, the doubts, each choice with what it means, the computation. Nothing is kept before the last. */
export const FirstRun = () => {
  const t = useText()
  const navigate = useNavigate()
  const asked = useSearch({ strict: false }) as Readonly<Record<string, unknown>>
  const [kind, setKind] = useState<'series' | 'file'>(asked.territory ? 'series' : 'file')
  const [source, setSource] = useState<RunSource>()
  const [choices, setChoices] = useState(() => choicesFrom(asked.parameters))
  const [title, setTitle] = useState('')
  const settled = useSettled(
    useMemo(() => ({ source, choices }), [source, choices]),
    pause,
  )
  const checking = useQuery({
    queryKey: ['run-check', settled.source && keyOfSource(settled.source), settled.choices],
    queryFn: settled.source ? () => checkSource(settled.source as RunSource, settled.choices) : skipToken,
    placeholderData: (before) => before,
    gcTime: 0,
  })
  // A choice that is refused keeps its step on screen, so that it can be mended there.
  const last = useRef(checking.data)
  if (checking.data) last.current = checking.data
  const making = useMutation({
    mutationFn: (given: RunSource) => runSource(title, given, choices),
    onSuccess: ({ id }) => navigate({ to: `/productivity/runs/${id}` }),
  })
  const take = (change: Partial<RunChoices>) => setChoices((before) => ({ ...before, ...change }))
  const begin = (next: RunSource | undefined) => {
    setSource(next)
    last.current = undefined
    making.reset()
  }
  const failed = making.error ?? (source && checking.error)
  const checked = source && last.current
  const isReady = checked?.blocked === false && !checking.error && !checking.isFetching
  return (
    <Page
      title={t('Tính TFP từng bước', 'A run of TFP step by step')}
      breadcrumbs={[{ label: t('Tính TFP', 'TFP runs'), to: '/productivity/runs' }]}
      intro={t(
        'Chưa lưu gì cho đến bước cuối. Đổi số liệu hay giả định bao nhiêu lần cũng được; mỗi lần đổi hệ thống soát lại ngay.',
        'Nothing is kept before the last step. Change figures and assumptions as often as you like; each change is looked at anew.',
      )}
    >
      <Step title={t('Bước 1. Chọn số liệu', 'Step 1. Choose the figures')}>
        <SegmentedControl
          aria-label={t('Số liệu lấy từ', 'Figures from')}
          value={kind}
          onChange={(next) => {
            setKind(next === 'series' ? 'series' : 'file')
            begin(undefined)
          }}
          data={[
            { value: 'series', label: t('Chuỗi số liệu đã lưu', 'Stored series') },
            { value: 'file', label: t('Tệp tải lên', 'A file') },
          ]}
          mb="md"
        />
        {kind === 'series' ? (
          <SeriesSource chosen={source && 'series' in source ? source : undefined} onChange={setSource} />
        ) : (
          <FileField
            id="run-file"
            label={t('Tệp số liệu hằng năm (.csv, .xlsx)', 'File of yearly figures (.csv, .xlsx)')}
            hint={t(
              'Mỗi năm một dòng; các cột: nam, grdp2010_tong, laodong_tong, vondautu_hienhanh, chisogia_dautu_2010eq100, ty_phan_thunhap_laodong, và theo khu vực _nlts _cnxd _dv _thue nếu có.',
              'One line a year; columns nam, grdp2010_tong, laodong_tong, vondautu_hienhanh, chisogia_dautu_2010eq100, ty_phan_thunhap_laodong, and by sector _nlts _cnxd _dv _thue where they stand.',
            )}
            accept=".csv,.xlsx,.xls"
            file={source && 'file' in source ? source.file : undefined}
            onChange={(file) => begin(file && { file })}
          />
        )}
        <div role="status">{checking.isFetching && t('Đang soát số liệu…', 'Looking at the figures…')}</div>
      </Step>
      {failed && (
        <p className="panel field-error" role="alert">
          {t.of(toRefusal(failed).text)}
        </p>
      )}
      {checked && (
        <>
          <Step title={t('Bước 2. Máy nhận ra', 'Step 2. What was recognised')}>
            <RecognisedColumns checked={checked} />
          </Step>
          <Step title={t('Bước 3. Điều cần xem lại', 'Step 3. What to look at')}>
            {checked.doubts.length === 0 ? (
              <p>{t('Không thấy điều gì đáng ngờ.', 'Nothing looks doubtful.')}</p>
            ) : (
              <DoubtList doubts={checked.doubts} />
            )}
          </Step>
          <Step title={t('Bước 4. Tỷ phần lao động', 'Step 4. The labour share')}>
            <ShareStep
              choices={choices}
              hasYearly={checked.columns.some(({ name, figures }) => name === shareColumn && figures > 0)}
              hasIncome={checked.hasIncome}
              onChange={take}
            />
          </Step>
          <Step title={t('Bước 5. Năm nối giá so sánh', 'Step 5. The link year of prices')}>
            {kind === 'file' ? (
              <LinkYearStep checked={checked} choices={choices} onChange={take} />
            ) : (
              <p className="quiet">
                {t(
                  'Với chuỗi đã lưu, năm nối là năm của mối nối đã chọn ở bước 1.',
                  'With stored series the link year is that of the links chosen in step 1.',
                )}
              </p>
            )}
          </Step>
          <Step title={t('Bước 6. Gián đoạn của lao động', 'Step 6. Breaks in employed persons')}>
            <SpliceStep checked={checked} choices={choices} onChange={take} />
          </Step>
          <Step title={t('Bước 7. Giả định khác', 'Step 7. Other assumptions')}>
            <ChoiceFields choices={choices} onChange={setChoices} />
          </Step>
        </>
      )}
      {source && checked && (
        <Step title={t('Bước 8. Tính và lưu', 'Step 8. Compute and keep')}>
          {checked.blocked && (
            <p className="field-error">
              {t(
                'Còn điều phải sửa ở bước 3: sửa số liệu, hoặc đổi giả định ở các bước trên.',
                'Something in step 3 must be mended: mend the figures, or change the assumptions above.',
              )}
            </p>
          )}
          <TextInput
            label={t('Tên lần tính', 'Name of the run')}
            required
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button
            mt="md"
            loading={making.isPending}
            disabled={!isReady || title.trim() === ''}
            onClick={() => making.mutate(source)}
          >
            {t('Tính và lưu', 'Compute and keep')}
          </Button>
        </Step>
      )}
    </Page>
  )
}
