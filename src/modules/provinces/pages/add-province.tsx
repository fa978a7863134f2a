import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import { ToldOnce } from '#web/ui/told-once.tsx'

type Made = Awaited<ReturnType<typeof client.provinces.add>>

/** Adds a province with its zipped plan folder; then the link for its first administrator is shown once. */
export const AddProvince = ({ onAdded }: { onAdded: () => unknown }) => {
  const t = useText()
  const [file, setFile] = useState<File>()
  const [host, setHost] = useState('')
  const [made, setMade] = useState<Made>()
  const adding = useAct(
    (given: File) => client.provinces.add({ file: given, ...(host.trim() ? { host } : {}) }),
    (done: Made) => {
      setMade(done)
      setFile(undefined)
      return onAdded()
    },
  )
  if (made)
    return (
      <ToldOnce
        title={t(`Đã thêm ${made.province.name}`, `${made.province.name} was added`)}
        advice={t(
          'Liên kết này mở một lần, trong 48 giờ, để tạo quản trị viên đầu tiên của tỉnh. Hãy chuyển bằng đường an toàn.',
          'This link opens once within 48 hours and makes the first administrator of the province. Hand it over by a safe way.',
        )}
        secret={made.link}
        copy={t('Chép liên kết', 'Copy the link')}
      >
        {null}
      </ToldOnce>
    )
  return (
    <section className="panel" aria-labelledby="add-province">
      <h2 id="add-province">{t('Thêm một tỉnh', 'Add a province')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (file) adding.run(file)
        }}
      >
        <ActFault act={adding} />
        <FileField
          id="plan-folder"
          label={t('Thư mục kế hoạch (.zip)', 'Plan folder (.zip)')}
          hint={t(
            'Gồm plan.yaml, agencies.yaml và places.yaml. Kiểm tra trước bằng lệnh nscl plan check.',
            'Holds plan.yaml, agencies.yaml and places.yaml. Check it first by nscl plan check.',
          )}
          file={file}
          onChange={setFile}
          accept=".zip"
          error={adding.errorAt('file')}
        />
        <TextInput
          label={t('Tên miền công khai của tỉnh', 'Public host name of the province')}
          description={t('Ví dụ nangsuat.tinh.gov.vn; để trống khi chưa có.', 'May be left empty.')}
          value={host}
          onChange={(event) => setHost(event.currentTarget.value)}
          error={adding.errorAt('host')}
        />
        <Button type="submit" mt="md" disabled={!file} loading={adding.busy}>
          {t('Thêm tỉnh', 'Add the province')}
        </Button>
      </form>
    </section>
  )
}
