import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import { Page } from '#web/ui/page.tsx'
import { paths } from './paths.ts'
import './publications.css'

/** Loads the outlines of the communes for the map of the portal. */
export const LoadBoundaries = () => {
  const t = useText()
  const [file, setFile] = useState<File>()
  const [source, setSource] = useState('')
  const [found, setFound] = useState<{ communes: number; unknown: string[]; missing: string[] }>()
  const loading = useAct(
    () => client.publications.items.loadBoundaries({ file: file as File, source }),
    setFound,
  )
  return (
    <Page
      title={t('Nạp ranh giới xã, phường', 'Load the boundaries of communes')}
      breadcrumbs={[{ label: t('Nội dung công khai', 'Publications'), to: paths.publications }]}
      intro={t(
        'Tệp GeoJSON, tọa độ kinh độ, vĩ độ (WGS 84); mỗi vùng có mã hoặc tên xã, phường hiện nay. Cán bộ đầu mối đề nghị, lãnh đạo duyệt rồi bản đồ mới hiện.',
        'A GeoJSON file in degrees (WGS 84); each area has the code or the name of a commune of today. The map shows once the focal agency has proposed and published it.',
      )}
    >
      <form
        className="panel boundary-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (file) loading.run(undefined)
        }}
      >
        <ActFault act={loading} />
        <FileField
          id="boundaries"
          label={t('Tệp ranh giới', 'File')}
          file={file}
          onChange={setFile}
          accept=".geojson,.json"
          error={loading.errorAt('file')}
        />
        <TextInput
          label={t('Nguồn của dữ liệu', 'Source of the data')}
          description={t('Hiện dưới bản đồ', 'Shown below the map')}
          withAsterisk
          value={source}
          error={loading.errorAt('source')}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!file || source.trim() === ''} loading={loading.busy}>
          {t('Nạp', 'Load')}
        </Button>
      </form>
      {found && (
        <section className="panel" aria-live="polite">
          <h2>{t(`Đã nạp ${found.communes} xã, phường`, `${found.communes} communes loaded`)}</h2>
          {found.unknown.length > 0 && (
            <p>
              {t('Bỏ qua vì không khớp xã nào: ', 'Left out, no such commune: ')}
              {found.unknown.join('; ')}
            </p>
          )}
          {found.missing.length > 0 && (
            <p>
              {t('Tệp còn thiếu: ', 'Missing in the file: ')}
              {found.missing.join('; ')}
            </p>
          )}
        </section>
      )}
    </Page>
  )
}
