import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { FileField } from '#web/ui/file-field.tsx'

/** A file of yearly figures, a name, and the parameters for those who want others than the usual. */
export const NewRunForm = () => {
  const t = useText()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [file, setFile] = useState<File>()
  const [parameters, setParameters] = useState('')
  const making = useMutation({
    mutationFn: (given: { file: File }) =>
      client.productivity.runs.make({ title, file: given.file, parameters: parameters.trim() || '{}' }),
    onSuccess: ({ id }) => navigate({ to: `/productivity/runs/${id}` }),
  })
  const refusal = making.error ? toRefusal(making.error) : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file) making.mutate({ file })
  }
  return (
    <form className="panel" onSubmit={submit}>
      <h2>{t('Tính mới', 'New run')}</h2>
      {refusal && (
        <p className="field-error" role="alert">
          {t.of(refusal.text)}
        </p>
      )}
      <TextInput
        label={t('Tên lần tính', 'Name of the run')}
        required
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <FileField
        id="run-file"
        label={t('Tệp số liệu hằng năm (.csv, .xlsx)', 'File of yearly figures (.csv, .xlsx)')}
        hint={t(
          'Mỗi năm một dòng; các cột: nam, grdp2010_tong, laodong_tong, vondautu_hienhanh, chisogia_dautu_2010eq100, ty_phan_thunhap_laodong, và theo khu vực _nlts _cnxd _dv _thue nếu có.',
          'One line a year; columns nam, grdp2010_tong, laodong_tong, vondautu_hienhanh, chisogia_dautu_2010eq100, ty_phan_thunhap_laodong, and by sector _nlts _cnxd _dv _thue where they stand.',
        )}
        accept=".csv,.xlsx,.xls"
        file={file}
        onChange={setFile}
      />
      <TextInput
        label={t('Tham số (JSON, để trống nếu dùng mặc định)', 'Parameters (JSON; empty for the usual ones)')}
        placeholder='{"depreciation": 0.05, "periods": [[2021, 2025]]}'
        value={parameters}
        onChange={(event) => setParameters(event.currentTarget.value)}
      />
      <Button type="submit" mt="md" loading={making.isPending} disabled={!file || title.trim() === ''}>
        {t('Kiểm tra và tính', 'Check and compute')}
      </Button>
    </form>
  )
}
