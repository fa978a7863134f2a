import { Button } from '@mantine/core'
import { IconCalendarPlus, IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sessionRegister } from '#modules/training/session.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RecordTable } from '#web/ui/record-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { paths } from './paths.ts'

const columns = ['heldOn', 'startsAt', 'endsAt', 'topic', 'lecturer', 'present']

/** When a course meets; from here a session is added and people are marked. */
export const SessionPanel = ({ course }: { course: RegisterRow }) => {
  const t = useText()
  const list = useQuery({
    queryKey: [sessionRegister.name, 'list', course.id],
    queryFn: () =>
      client.training.sessions.list({ filter: { course: course.id }, sort: 'heldOn', size: 200 }),
  })
  const { rows = [] } = list.data ?? {}
  return (
    <section className="panel" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('Buổi học', 'Sessions')}</h2>
      {list.data && rows.length === 0 && (
        <p className="quiet">
          {t(
            'Chưa có buổi học nào. Hãy thêm buổi để điểm danh.',
            'No session yet. Add one to mark presence.',
          )}
        </p>
      )}
      {rows.length > 0 && (
        <RecordTable
          register={sessionRegister}
          columns={columns}
          rows={rows}
          cells={{}}
          href={(row) => `${paths.sessions}/${row.id}`}
        />
      )}
      <div className="form-foot">
        {rows.length > 0 && (
          <Button
            component={Link}
            to={`${paths.courses}/${course.id}/roll`}
            leftSection={<IconChecklist size={18} aria-hidden />}
          >
            {t('Điểm danh', 'Mark presence')}
          </Button>
        )}
        {course.actions.includes('update') && (
          <Button
            variant="default"
            component={Link}
            to={`${paths.sessions}/new`}
            search={{ course: course.id } as never}
            leftSection={<IconCalendarPlus size={18} aria-hidden />}
          >
            {t('Thêm buổi học', 'Add a session')}
          </Button>
        )}
      </div>
    </section>
  )
}
