import { Badge, Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { currentSession, listSessions, revokeSession } from '../auth-client.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { Loading } from '../ui/loading.tsx'
import { notify, notifyRefusal } from '../ui/notice.tsx'
import { TextMoment } from '../ui/text-date.tsx'

const browsers = ['Edg', 'OPR', 'CocCoc', 'coc_coc', 'Firefox', 'Chrome', 'Safari'] as const
const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'] as const

/** A browser and a system by the names that people know. */
const deviceName = (agent: string | null | undefined): string => {
  const browser = browsers
    .find((name) => agent?.includes(name))
    ?.replace('Edg', 'Edge')
    .replace(/^coc.*$/i, 'Cốc Cốc')
  return [browser, systems.find((name) => agent?.includes(name))].filter(Boolean).join(', ')
}

/** Where the person is signed in; any other place can be signed out from here. */
export const SessionList = () => {
  const t = useText()
  const sessions = useQuery({
    queryKey: ['account', 'sessions'],
    queryFn: async () => {
      const [all, here] = await Promise.all([listSessions(), currentSession()])
      return all.map((session) => ({ ...session, isHere: session.token === here?.session.token }))
    },
  })
  const leaving = useMutation({
    mutationFn: revokeSession,
    onSuccess: () => notify({ message: t('Đã đăng xuất thiết bị đó.', 'That device is signed out.') }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <section className="panel" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('Thiết bị đang đăng nhập', 'Signed-in devices')}</h2>
      {sessions.isPending && <Loading rows={2} />}
      {sessions.isError && <p role="alert">{t.of(toRefusal(sessions.error).text)}</p>}
      <ul className="evidence-list">
        {sessions.data?.map((session) => (
          <li key={session.id} className="evidence">
            <div>
              <p>
                {deviceName(session.userAgent) || t('Thiết bị không rõ', 'Unknown device')}{' '}
                {session.isHere && (
                  <Badge c="#1b5e2a" bg="#e2f4e5">
                    {t('Thiết bị này', 'This device')}
                  </Badge>
                )}
              </p>
              <p className="quiet">
                {t('Từ', 'Since')} <TextMoment at={session.createdAt} />
                {session.ipAddress && ` · ${session.ipAddress}`}
              </p>
            </div>
            {!session.isHere && (
              <Button size="xs" variant="default" onClick={() => leaving.mutate(session.token)}>
                {t('Đăng xuất', 'Sign out')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
