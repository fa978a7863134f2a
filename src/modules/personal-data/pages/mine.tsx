import { Button, Radio, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Wish, wishes } from '#modules/personal-data/rules.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { HeldList } from './held-list.tsx'
import { RequestList } from './request-list.tsx'

/** What is held about the signed-in person, and a way to have it put right. */
export const MyPersonalData = () => {
  const t = useText()
  const mine = useQuery(api.personalData.mine.queryOptions())
  return (
    <Page
      title={t('Dữ liệu cá nhân của tôi', 'My personal data')}
      breadcrumbs={[{ label: t('Tài khoản của tôi', 'My account'), to: '/account' }]}
      intro={t(
        'Những gì hệ thống lưu gắn với thư điện tử của tài khoản này, để làm gì và đến khi nào.',
        'What is held under the e-mail address of this account, what for and until when.',
      )}
    >
      <Asked query={mine}>
        {({ held, requests }) => (
          <>
            <HeldList held={held} />
            <section className="panel">
              <h2>{t('Yêu cầu sửa hoặc xóa', 'Ask to correct or erase')}</h2>
              <RequestList requests={requests} />
              <AskForm />
            </section>
          </>
        )}
      </Asked>
    </Page>
  )
}

const AskForm = () => {
  const t = useText()
  const queries = useQueryClient()
  const [wish, setWish] = useState<Wish>('correct')
  const [words, setWords] = useState('')
  const asking = useMutation({
    mutationFn: () => client.personalData.ask({ wish, words }),
    onSuccess: () => {
      setWords('')
      notify({ message: t('Đã gửi yêu cầu.', 'The request was sent.') })
      return queries.invalidateQueries({ queryKey: api.personalData.mine.queryOptions().queryKey })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        asking.mutate()
      }}
    >
      <Radio.Group
        label={t('Bạn muốn', 'You want to')}
        value={wish}
        onChange={(value) => setWish(value as Wish)}
      >
        {Object.entries(wishes).map(([key, label]) => (
          <Radio key={key} value={key} label={t.of(label)} my="xs" />
        ))}
      </Radio.Group>
      <Textarea
        label={t('Nội dung yêu cầu', 'What you ask for')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        maxLength={2000}
        minRows={3}
        autosize
        required
      />
      <div className="form-foot">
        <Button type="submit" loading={asking.isPending}>
          {t('Gửi yêu cầu', 'Send the request')}
        </Button>
      </div>
    </form>
  )
}
