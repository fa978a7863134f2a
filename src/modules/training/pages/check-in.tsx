import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { paths } from './paths.ts'

/** What the organiser's phone opens on scanning somebody's personal code. */
export const CheckInPage = () => {
  const t = useText()
  const { code = '' } = useSearch({ strict: false }) as { code?: string }
  const navigate = useNavigate()
  const known = useQueryClient()
  const [typed, setTyped] = useState(code)
  const comer = useQuery({
    queryKey: ['training-comer', code],
    queryFn: () => client.training.presence.comer({ code }),
    enabled: code !== '',
    retry: false,
  })
  const marking = useMutation({
    mutationFn: (sessionId: string) => client.training.presence.mark({ sessionId, code, present: true }),
    onSuccess: () => {
      notify({ message: t('Đã ghi có mặt.', 'Marked as present.') })
      void known.invalidateQueries({ queryKey: ['training-comer', code] })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <Page title={t('Quét mã người dự', 'Scan a participant')}>
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault()
          void navigate({ to: paths.checkIn, search: { code: typed } as never })
        }}
      >
        <TextInput
          label={t('Mã cá nhân', 'Personal code')}
          description={t(
            'Quét bằng máy ảnh của điện thoại, hoặc gõ mã',
            'Scan it with the camera, or type it',
          )}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className="form-foot">
          <Button type="submit">{t('Tìm', 'Find')}</Button>
        </div>
      </form>
      {comer.isError && <p role="alert">{t.of(toRefusal(comer.error).text)}</p>}
      {comer.data && (
        <section className="panel">
          <h2>{comer.data.name}</h2>
          <p>{[comer.data.body, comer.data.course].filter(Boolean).join(' · ')}</p>
          {comer.data.sessions.length === 0 && (
            <p className="quiet">{t('Hôm nay lớp không có buổi học.', 'The course does not meet today.')}</p>
          )}
          {comer.data.sessions.map((one) => (
            <p key={one.id}>
              {one.label}{' '}
              {one.present ? (
                <b>{t('Có mặt', 'Present')}</b>
              ) : (
                <Button loading={marking.isPending} onClick={() => marking.mutate(one.id)}>
                  {t('Ghi có mặt', 'Mark present')}
                </Button>
              )}
            </p>
          ))}
        </section>
      )}
    </Page>
  )
}
