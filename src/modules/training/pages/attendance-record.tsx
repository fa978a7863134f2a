import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { AttendanceInput, attendanceRegister } from '#modules/training/attendance.ts'
import { courseRegister } from '#modules/training/course.ts'
import { client } from '#web/client.ts'
import type { SearchParams } from '#web/search-params.ts'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { paths } from './paths.ts'

/** One attendance; a new one begins with the course that it was added from. */
export const AttendanceRecord = () => {
  const { course = '' } = useSearch({ strict: false }) as SearchParams
  const held = useQuery({
    queryKey: [courseRegister.name, 'get', course],
    queryFn: () => client.training.courses.get({ id: course }),
    enabled: course !== '',
  })
  if (held.isLoading) return <Loading />
  const initial = held.data && { course: { id: course, label: `${held.data.code} · ${held.data.title}` } }
  return (
    <RecordPage
      register={attendanceRegister}
      api={client.training.attendances}
      path={paths.attendances}
      input={AttendanceInput}
      subject="training.attendance"
      label={(row) => String(row.name)}
      {...(initial ? { initial } : {})}
    />
  )
}
