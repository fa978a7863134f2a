import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { courseAttendanceRegister } from '#modules/training/attendance.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { toRefusal } from '#web/refusal.ts'
import { Drill } from '#web/ui/drill.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { RecordTable } from '#web/ui/record-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { paths } from './paths.ts'

const columns = ['name', 'sex', 'body', 'position', 'personKind', 'result', 'certificateNumber']
const shown = 200

/** Who attended a course; from here one is added, or the whole list is read from a sheet. */
export const AttendancePanel = ({ course }: { course: RegisterRow }) => {
  const t = useText()
  const query = { filter: { course: course.id } }
  const list = useQuery({
    queryKey: [courseAttendanceRegister.name, 'list', course.id],
    queryFn: () => client.training.attendances.list({ ...query, sort: 'name', size: shown }),
  })
  const { rows = [], total = 0 } = list.data ?? {}
  const body = (row: RegisterRow) => {
    const enterprise = row.enterprise as { label: string } | null
    return String(row.body ?? enterprise?.label ?? '')
  }
  return (
    <section className="panel" aria-labelledby="attendances-title">
      <h2 id="attendances-title">
        {t('Người tham dự', 'Attendances')}
        {list.data && ` (${total})`}
      </h2>
      {list.isPending && <Loading rows={4} />}
      {list.isError && <p role="alert">{t.of(toRefusal(list.error).text)}</p>}
      {list.data && total === 0 && (
        <p className="quiet">
          {Number(course.attendances) > 0
            ? t(
                'Danh sách do cơ quan tổ chức lớp giữ.',
                'The list is kept by the agency that runs the course.',
              )
            : t('Chưa ghi người tham dự.', 'Nobody has been entered yet.')}
        </p>
      )}
      {rows.length > 0 && (
        <RecordTable
          register={courseAttendanceRegister}
          columns={columns}
          rows={rows}
          cells={{ body }}
          href={(row) => `${paths.attendances}/${row.id}`}
        />
      )}
      {total > shown && (
        <p>
          <Drill to={paths.attendances} query={query}>
            {t(`Xem đủ ${total} lượt`, `See all ${total} attendances`)}
          </Drill>
        </p>
      )}
      {course.actions.includes('update') && <AddToList course={course.id} />}
    </section>
  )
}

const AddToList = ({ course }: { course: string }) => {
  const t = useText()
  return (
    <div className="form-foot">
      <Button
        component={Link}
        to={`${paths.courses}/${course}`}
        search={{ import: 'true' } as never}
        leftSection={<IconFileImport size={18} aria-hidden />}
      >
        {t('Nhập danh sách từ Excel', 'Import the list from Excel')}
      </Button>
      <Button
        variant="default"
        component={Link}
        to={`${paths.attendances}/new`}
        search={{ course } as never}
        leftSection={<IconPlus size={18} aria-hidden />}
      >
        {t('Ghi thêm một người', 'Add one person')}
      </Button>
    </div>
  )
}
