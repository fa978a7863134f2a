import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { FileField } from '#web/ui/file-field.tsx'
import { Page } from '#web/ui/page.tsx'
import { ChoiceFields } from './choice-fields.tsx'
import { DoubtList } from './doubt-list.tsx'
import { RecognisedColumns } from './recognised-columns.tsx'
import { parametersOf, type RunChoices } from './run-choices.ts'

const usual: RunChoices = {
  mode: 'discrete',
  depreciation: 0.05,
  initialStock: 'steady-state',
  stockRatio: 2.5,
  deflator: 'index',
  periods: '',
}

const Step = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="panel">
    <h2>{title}</h2>
    {children}
  </section>
)

/** A run step by step: the file, what was recognised, the doubts, the assumptions, the computation. Nothing is kept before the last. */
export const FirstRun = () => {
  const t = useText()
  const navigate = useNavigate()
  const [file, setFile] = useState<File>()
  const [choices, setChoices] = useState(usual)
  const [title, setTitle] = useState('')
  const checking = useMutation({
    mutationFn: (given: { file: File; choices: RunChoices }) =>
      client.productivity.runs.check({
        file: given.file,
        parameters: JSON.stringify(parametersOf(given.choices)),
      }),
  })
  const making = useMutation({
    mutationFn: (given: File) =>
      client.productivity.runs.make({
        title,
        file: given,
        parameters: JSON.stringify(parametersOf(choices)),
      }),
    onSuccess: ({ id }) => navigate({ to: `/productivity/runs/${id}` }),
  })
  const look = (chosen: File | undefined) => {
    setFile(chosen)
    making.reset()
    checking.reset()
    if (chosen) checking.mutate({ file: chosen, choices })
  }
  const failed = making.error ?? checking.error
  const checked = checking.data
  return (
    <Page
      title={t('Tính TFP từng bước', 'A run of TFP step by step')}
      breadcrumbs={[{ label: t('Tính TFP', 'TFP runs'), to: '/productivity/runs' }]}
      intro={t(
        'Chưa lưu gì cho đến bước cuối. Có thể đổi tệp hay tham số rồi kiểm tra lại bao nhiêu lần cũng được.',
        'Nothing is kept before the last step. Change the file or the assumptions and check again as often as you like.',
      )}
    >
      <Step title={t('Bước 1. Chọn tệp số liệu', 'Step 1. Choose the file of figures')}>
        <FileField
          id="run-file"
          label={t('Tệp số liệu hằng năm (.csv, .xlsx)', 'File of yearly figures (.csv, .xlsx)')}
          hint={t(
            'Mỗi năm một dòng; các cột: nam, grdp2010_tong, laodong_tong, vondautu_hienhanh, chisogia_dautu_2010eq100, ty_phan_thunhap_laodong, và theo khu vực _nlts _cnxd _dv _thue nếu có.',
            'One line a year; columns nam, grdp2010_tong, laodong_tong, vondautu_hienhanh, chisogia_dautu_2010eq100, ty_phan_thunhap_laodong, and by sector _nlts _cnxd _dv _thue where they stand.',
          )}
          accept=".csv,.xlsx,.xls"
          file={file}
          onChange={look}
        />
        <div role="status">{checking.isPending && t('Đang đọc tệp…', 'Reading the file…')}</div>
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
        </>
      )}
      {file && (checked || checking.error) && (
        <Step title={t('Bước 4. Giả định', 'Step 4. Assumptions')}>
          <ChoiceFields choices={choices} onChange={setChoices} />
          <Button
            mt="md"
            variant="default"
            loading={checking.isPending}
            onClick={() => checking.mutate({ file, choices })}
          >
            {t('Kiểm tra lại với giả định này', 'Check again under these assumptions')}
          </Button>
        </Step>
      )}
      {file && checked && (
        <Step title={t('Bước 5. Tính và lưu', 'Step 5. Compute and keep')}>
          {checked.blocked && (
            <p className="field-error">
              {t(
                'Còn điều phải sửa ở bước 3: sửa tệp rồi chọn lại, hoặc đổi giả định rồi kiểm tra lại.',
                'Something in step 3 must be mended: mend the file and choose it again, or change the assumptions and check again.',
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
            disabled={checked.blocked || title.trim() === ''}
            onClick={() => making.mutate(file)}
          >
            {t('Tính và lưu', 'Compute and keep')}
          </Button>
        </Step>
      )}
    </Page>
  )
}
