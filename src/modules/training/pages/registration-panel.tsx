import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { registrationRegister } from '#modules/training/registration.ts'
import { registrationWorkflow } from '#modules/training/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RecordTable } from '#web/ui/record-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

const columns = ['name', 'body', 'enterprise', 'personKind', 'state', 'queuedOn']

/** Who wants to come to a course, and how to register oneself or others. */
export const RegistrationPanel = ({ course }: { course: RegisterRow }) => {
  const t = useText()
  const list = useQuery({
    queryKey: [registrationRegister.name, 'list', course.id],
    queryFn: () => client.training.registrations.list({ filter: { course: course.id }, size: 200 }),
  })
  const { rows = [], total = 0, actions = [] } = list.data ?? {}
  const open = course.state === 'registering'
  if (!open && total === 0) return null
  return (
    <section className="panel" aria-labelledby="registrations-title">
      <h2 id="registrations-title">
        {t('Đăng ký học', 'Registrations')} ({total})
      </h2>
      {open && (
        <p>
          {t('Trang đăng ký công khai: ', 'Public page of registration: ')}
          <a href={`/khoa-hoc/${course.code}`} target="_blank" rel="noreferrer">
            {`${window.location.origin}/khoa-hoc/${course.code}`}
          </a>
        </p>
      )}
      {rows.length > 0 && (
        <RecordTable
          register={registrationRegister}
          columns={columns}
          rows={rows}
          cells={{ state: (row) => <Status workflow={registrationWorkflow} state={String(row.state)} /> }}
          href={(row) => `${paths.registrations}/${row.id}`}
        />
      )}
      {open && actions.includes('create') && (
        <div className="form-foot">
          <Button
            component={Link}
            to={`${paths.registrations}/new`}
            search={{ course: course.id } as never}
            leftSection={<IconUserPlus size={18} aria-hidden />}
          >
            {t('Đăng ký người dự', 'Register somebody')}
          </Button>
        </div>
      )}
    </section>
  )
}
