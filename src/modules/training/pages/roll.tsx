import { Button, Checkbox, Select } from '@mantine/core'
import { IconFileImport, IconFileTypeDocx, IconQrcode } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { courseRegister } from '#modules/training/course.ts'
import { rollRegister } from '#modules/training/roll-register.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { useSession } from '#web/session.ts'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { ImportWizard } from '#web/ui/import-wizard.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import type { ImportApi } from '#web/ui/register-api.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { DoorCode } from './door-code.tsx'
import { paths } from './paths.ts'

const sheetsOf = (id: string): ImportApi => ({
  template: () => client.training.presence.template({ id }),
  importSheet: (of) => client.training.presence.importSheet({ id, ...of }),
  failedRows: (of) => client.training.presence.failedRows({ id, ...of }),
  // Marks are taken back in the roll itself, one by one.
  undoImport: async () => ({ undone: 0 }),
})

/** The roll of a course: who is there, session by session; made for a phone in the room. */
export const RollPage = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { import: importing } = useSearch({ strict: false }) as SearchParams
  const t = useText()
  const navigate = useNavigate()
  const { today } = useSession()
  const known = useQueryClient()
  const [chosen, setChosen] = useState<string | null>(null)
  const [showing, setShowing] = useState(false)
  const path = `${paths.courses}/${id}/roll`
  const roll = useQuery({
    queryKey: ['training-roll', id],
    queryFn: () => client.training.presence.roll({ id }),
  })
  const course = useQuery({
    queryKey: [courseRegister.name, 'get', id],
    queryFn: () => client.training.courses.get({ id }),
  })
  const marking = useMutation({
    mutationFn: (mark: { sessionId: string; code: string; present: boolean }) =>
      client.training.presence.mark(mark),
    onSettled: () => known.invalidateQueries({ queryKey: ['training-roll', id] }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const printing = useMutation({
    mutationFn: (sessionId: string) =>
      client.training.presence.signInSheet({ id: sessionId, format: 'docx' }),
    onSuccess: (file) => saveFile(file, 'danh-sach-ky-ten.docx'),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  if (importing === 'true')
    return (
      <ImportWizard
        register={rollRegister}
        api={sheetsOf(id)}
        path={path}
        onClose={() => void navigate({ to: path })}
      />
    )
  if (roll.isError) return <ErrorPage error={roll.error} />
  if (roll.data === undefined) return <Loading />
  const { sessions, entries, actions } = roll.data
  const session =
    sessions.find((one) => one.id === chosen) ??
    sessions.find(({ heldOn }) => heldOn >= today) ??
    sessions.at(-1)
  const mayMark = actions.includes('mark')
  const count = entries.filter((one) => session && one.sessions.includes(session.id)).length
  const title = String(course.data?.title ?? '')
  return (
    <Page
      title={t('Điểm danh', 'Presence')}
      intro={title}
      breadcrumbs={[
        { label: t.of(courseRegister.title), to: paths.courses },
        { label: String(course.data?.code ?? ''), to: `${paths.courses}/${id}` },
      ]}
      actions={
        session && (
          <>
            {mayMark && (
              <Button leftSection={<IconQrcode size={18} aria-hidden />} onClick={() => setShowing(true)}>
                {t('Mã QR của buổi', 'QR code')}
              </Button>
            )}
            <Button
              variant="default"
              loading={printing.isPending}
              leftSection={<IconFileTypeDocx size={18} aria-hidden />}
              onClick={() => printing.mutate(session.id)}
            >
              {t('Danh sách ký tên', 'Sign-in sheet')}
            </Button>
            {mayMark && (
              <Button
                variant="default"
                component={Link}
                to={path}
                search={{ import: 'true' } as never}
                leftSection={<IconFileImport size={18} aria-hidden />}
              >
                {t('Nhập từ Excel', 'Import from Excel')}
              </Button>
            )}
          </>
        )
      }
    >
      {session === undefined ? (
        <p className="quiet">{t('Lớp chưa có buổi học.', 'The course has no session yet.')}</p>
      ) : (
        <div className="panel">
          <Select
            label={t('Buổi học', 'Session')}
            allowDeselect={false}
            value={session.id}
            onChange={setChosen}
            data={sessions.map((one) => ({
              value: one.id,
              label: `${shortDate(one.heldOn)} ${one.startsAt}–${one.endsAt} · ${one.topic}`,
            }))}
          />
          <p aria-live="polite">
            {t(`${count} có mặt trong ${entries.length} người`, `${count} of ${entries.length} present`)}
          </p>
          {!mayMark && (
            <p className="quiet">
              {t(
                'Chỉ điểm danh khi lớp đang học hoặc vừa kết thúc.',
                'Marks are made while the course runs or has just finished.',
              )}
            </p>
          )}
          <ul style={{ listStyle: 'none', padding: 0, margin: 0 }}>
            {entries.map((one) => (
              <li
                key={one.code}
                style={{ borderTop: '1px solid var(--mantine-color-gray-3)', padding: '0.6rem 0' }}
              >
                <Checkbox
                  size="md"
                  label={one.name}
                  description={[one.body, one.position].filter(Boolean).join(' · ')}
                  checked={one.sessions.includes(session.id)}
                  disabled={!mayMark || marking.isPending}
                  onChange={(event) =>
                    marking.mutate({
                      sessionId: session.id,
                      code: one.code,
                      present: event.currentTarget.checked,
                    })
                  }
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      {session && <DoorCode session={session.id} opened={showing} onClose={() => setShowing(false)} />}
    </Page>
  )
}
