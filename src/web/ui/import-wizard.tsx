import { Alert, Button, Progress } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SheetReport } from '#kernel/contract.ts'
import type { Register } from '#kernel/register.ts'
import { formatNumber } from '#kernel/vietnamese/money-words.ts'
import { client } from '../client.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { FileField } from './file-field.tsx'
import { ImportLook } from './import-look.tsx'
import { goesOn, orAsLongWork } from './long-sheet.ts'
import { notify, notifyRefusal } from './notice.tsx'
import { Page } from './page.tsx'
import type { ImportApi } from './register-api.ts'
import { saveFile } from './save-file.ts'

interface ImportWizardProps {
  readonly register: Register
  readonly api: ImportApi
  readonly path: string
  readonly onClose: () => void
}

/** Brings an Excel sheet into a register: choose, look at what was understood, write the good rows, or take it back. */
export const ImportWizard = ({ register, api, path, onClose }: ImportWizardProps) => {
  const t = useText()
  const [file, setFile] = useState<File>()
  const reading = useMutation({
    mutationFn: (chosen: File) => api.importSheet({ file: chosen, apply: false }),
  })
  const writing = useMutation({
    mutationFn: (chosen: File) =>
      orAsLongWork(api.importSheet({ file: chosen, apply: true }), () =>
        client.longWork.start({ name: `${register.name}.import`, input: {}, file: chosen }),
      ),
    onSuccess: (report) => {
      if (report !== undefined) return
      notify({ message: t.of(goesOn) })
      onClose()
    },
  })
  const saving = useMutation({
    mutationFn: async (fetching: () => Promise<Blob>) => saveFile(await fetching(), `${register.name}.xlsx`),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    reading.reset()
    if (chosen) reading.mutate(chosen)
  }
  const failed = reading.error ?? writing.error
  const title = t.of(register.title)
  const look = reading.data
  return (
    <Page
      title={`${t('Nhập từ Excel', 'Import from Excel')}: ${title}`}
      breadcrumbs={[{ label: title, to: path }]}
      actions={
        <Button
          variant="default"
          loading={saving.isPending}
          onClick={() => saving.mutate(() => api.template({ locale: t.locale }))}
        >
          {t('Tải mẫu Excel', 'Excel template')}
        </Button>
      }
    >
      {writing.data ? (
        <ImportDone
          report={writing.data}
          api={api}
          onClose={onClose}
          onAgain={() => [writing.reset(), choose(undefined)]}
        />
      ) : (
        <div className="panel">
          <FileField
            id="import-file"
            label={t('Bước 1. Chọn tệp Excel', 'Step 1. Choose the Excel file')}
            hint={t(
              'Nhận .xlsx, .xls, .ods, .csv. Chưa ghi gì cho đến khi bạn đồng ý.',
              'Takes .xlsx, .xls, .ods, .csv. Nothing is written until you agree.',
            )}
            file={file}
            onChange={choose}
            accept=".xlsx,.xls,.ods,.csv"
          />
          <div aria-live="polite">
            {(reading.isPending || writing.isPending) && (
              <div className="import-progress">
                <p>
                  {writing.isPending
                    ? t(
                        `Đang ghi ${formatNumber(look?.good ?? 0)} dòng…`,
                        `Writing ${formatNumber(look?.good ?? 0)} rows…`,
                      )
                    : t('Đang đọc tệp…', 'Reading the file…')}
                </p>
                <Progress value={100} animated aria-label={t('Đang xử lý', 'Working')} />
              </div>
            )}
          </div>
          {failed && (
            <Alert color="red" mt="md" role="alert">
              {t.of(toRefusal(failed).text)}
            </Alert>
          )}
          {look && !writing.isPending && <ImportLook report={look} register={register} />}
          {look && file && (
            <div className="form-foot">
              <Button
                disabled={look.good === 0}
                loading={writing.isPending}
                onClick={() => writing.mutate(file)}
              >
                {t(
                  `Bước 3. Ghi ${formatNumber(look.good)} dòng đúng`,
                  `Step 3. Write the ${formatNumber(look.good)} good rows`,
                )}
              </Button>
              {look.good < look.rows && (
                <Button
                  variant="default"
                  loading={saving.isPending}
                  onClick={() => saving.mutate(() => api.failedRows({ file }))}
                >
                  {t('Tải các dòng lỗi về sửa', 'Download the rows at fault')}
                </Button>
              )}
              <Button variant="default" onClick={onClose}>
                {t('Hủy, không ghi gì', 'Cancel, write nothing')}
              </Button>
            </div>
          )}
        </div>
      )}
    </Page>
  )
}

interface ImportDoneProps {
  readonly report: SheetReport
  readonly api: ImportApi
  readonly onClose: () => void
  readonly onAgain: () => void
}

const ImportDone = ({ report, api, onClose, onAgain }: ImportDoneProps) => {
  const t = useText()
  const undoing = useMutation({
    mutationFn: (batch: string) => api.undoImport({ batch }),
    onSuccess: ({ undone }) => {
      notify({
        message: t(
          `Đã hoàn tác ${formatNumber(undone)} dòng.`,
          `${formatNumber(undone)} rows were taken back.`,
        ),
      })
      onClose()
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const { batch, created, updated, rows, good } = report
  return (
    <div className="panel" role="status">
      <h2>{t('Đã ghi xong', 'Written')}</h2>
      <p>
        {t(
          `Thêm ${formatNumber(created)} dòng, cập nhật ${formatNumber(updated)} dòng.`,
          `${formatNumber(created)} rows added, ${formatNumber(updated)} updated.`,
        )}
        {rows > good &&
          ` ${t(`${formatNumber(rows - good)} dòng lỗi không được ghi.`, `${formatNumber(rows - good)} rows at fault were not written.`)}`}
      </p>
      <div className="form-foot">
        <Button onClick={onClose}>{t('Xem danh sách', 'See the list')}</Button>
        {batch && (
          <Button variant="default" loading={undoing.isPending} onClick={() => undoing.mutate(batch)}>
            {t('Hoàn tác lần nhập này', 'Take this import back')}
          </Button>
        )}
        <Button variant="subtle" onClick={onAgain}>
          {t('Nhập tệp khác', 'Import another file')}
        </Button>
      </div>
    </div>
  )
}
