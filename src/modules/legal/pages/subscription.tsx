import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Topic, topics } from '#modules/legal/rules.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'

/** The topics of law that the signed-in person hears of, by e-mail each morning or by feed. */
export const Subscription = () => {
  const t = useText()
  const subscription = useQuery(api.legal.subscription.queryOptions())
  return (
    <Page
      title={t('Nhận tin văn bản', 'News of documents')}
      breadcrumbs={[{ label: t('Thư viện văn bản', 'Legal library'), to: '/legal/documents' }]}
      intro={t(
        'Mỗi sáng một thư, chỉ khi có văn bản mới đăng, sửa đổi, thay thế hoặc hết hiệu lực.',
        'One letter a morning, only when something was published, amended, replaced or has expired.',
      )}
    >
      <div className="panel">
        <Asked query={subscription}>{({ topics: chosen }) => <Choose chosen={chosen} />}</Asked>
        <p>
          {t('Hoặc dùng trình đọc tin (Atom):', 'Or by feed reader (Atom):')}{' '}
          <a href="/van-ban/atom.xml">/van-ban/atom.xml</a>
        </p>
      </div>
    </Page>
  )
}

const Choose = ({ chosen }: { chosen: Topic[] }) => {
  const t = useText()
  const queries = useQueryClient()
  const [wanted, setWanted] = useState<string[]>(chosen)
  const saving = useMutation({
    mutationFn: () => client.legal.subscribe({ topics: wanted as Topic[] }),
    onSuccess: (kept) => {
      queries.setQueryData(api.legal.subscription.queryOptions().queryKey, kept)
      notify({
        message:
          kept.topics.length === 0
            ? t('Đã thôi nhận thư.', 'You get no more letters.')
            : t('Đã lưu lựa chọn.', 'Your choice was kept.'),
      })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <>
      <Checkbox.Group
        label={t('Lĩnh vực', 'Topics')}
        description={t('Bỏ chọn hết để thôi nhận thư.', 'Choose none to get no letters.')}
        value={wanted}
        onChange={setWanted}
      >
        {Object.entries(topics).map(([topic, label]) => (
          <Checkbox key={topic} value={topic} label={t.of(label)} my="xs" />
        ))}
      </Checkbox.Group>
      <div className="form-foot">
        <Button loading={saving.isPending} onClick={() => saving.mutate()}>
          {t('Lưu', 'Save')}
        </Button>
      </div>
    </>
  )
}
