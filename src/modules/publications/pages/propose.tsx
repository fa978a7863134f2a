import { NativeSelect } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isWritten, type PublicationKind, publicationKinds } from '#modules/publications/rules.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { ChooseMany } from './choose-many.tsx'
import { paths } from './paths.ts'
import './publications.css'

const kinds = (Object.keys(publicationKinds) as PublicationKind[]).filter((kind) => !isWritten(kind))

/** Chooses records of the registers for the portal; each then waits until another person publishes it. */
export const Propose = () => {
  const t = useText()
  const queries = useQueryClient()
  const [kind, setKind] = useState<PublicationKind>('solution')
  const found = useQuery({
    queryKey: ['publications', 'candidates', kind],
    queryFn: () => client.publications.items.candidates({ kind }),
  })
  const choices = (found.data ?? []).map(({ id, label, detail, changed }) => ({
    id,
    label,
    detail: [changed && t('đã thay đổi sau khi công khai', 'changed since it was published'), detail]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <Page
      title={t('Đề nghị công khai từ sổ', 'Propose from registers')}
      breadcrumbs={[{ label: t('Nội dung công khai', 'Publications'), to: paths.publications }]}
      intro={t(
        'Chọn bản ghi để đưa lên cổng công khai. Lãnh đạo cơ quan đầu mối duyệt; doanh nghiệp chỉ được nêu tên khi đã đồng ý.',
        'Choose records for the public portal. The focal leader reviews them; an enterprise is named only if it agreed.',
      )}
    >
      <NativeSelect
        label={t('Loại', 'Kind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as PublicationKind)}
        data={kinds.map((value) => ({ value, label: t.of(publicationKinds[value]) }))}
        mb="md"
        maw="24rem"
      />
      {found.isPending ? (
        <Loading />
      ) : (
        <ChooseMany
          key={kind}
          legend={t('Bản ghi chưa công khai, hoặc đã thay đổi', 'Records not published yet, or changed')}
          choices={choices}
          empty={t(
            'Mọi bản ghi loại này đã công khai hoặc đang chờ duyệt.',
            'Every record of this kind is published or awaits review.',
          )}
          button={(count) => t(`Đề nghị công khai ${count} mục`, `Propose ${count}`)}
          act={(ids) => client.publications.items.propose({ kind, ids })}
          onDone={() => {
            notify({ message: t('Đã gửi duyệt.', 'Sent for review.') })
            return queries.invalidateQueries({ queryKey: ['publications'] })
          }}
        />
      )}
    </Page>
  )
}
