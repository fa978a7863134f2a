import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { RequestList } from './request-list.tsx'

/** The requests of everybody, to be answered. */
export const AnswerRequests = () => {
  const t = useText()
  const requests = useQuery(api.personalData.requests.queryOptions())
  return (
    <section className="panel">
      <h2>{t('Yêu cầu của người dân', 'Requests of people')}</h2>
      <Asked query={requests}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{t('Chưa có yêu cầu nào.', 'No request yet.')}</p>
          ) : (
            <RequestList requests={rows} act={({ id }) => <Answer id={id} />} />
          )
        }
      </Asked>
    </section>
  )
}

const Answer = ({ id }: { id: string }) => {
  const t = useText()
  const queries = useQueryClient()
  const [answer, setAnswer] = useState('')
  const answering = useMutation({
    mutationFn: () => client.personalData.answer({ id, answer }),
    onSuccess: () => {
      notify({ message: t('Đã trả lời.', 'Answered.') })
      return queries.invalidateQueries({ queryKey: api.personalData.requests.queryOptions().queryKey })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        answering.mutate()
      }}
    >
      <Textarea
        label={t('Trả lời', 'Answer')}
        description={t('Người yêu cầu đọc được trên trang của họ.', 'Whoever asked reads it on their page.')}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
        maxLength={4000}
        autosize
        required
      />
      <div className="form-foot">
        <Button type="submit" loading={answering.isPending}>
          {t('Gửi trả lời', 'Send the answer')}
        </Button>
      </div>
    </form>
  )
}
