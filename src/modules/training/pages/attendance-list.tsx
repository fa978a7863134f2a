import { attendanceRegister } from '#modules/training/attendance.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { paths } from './paths.ts'

/** The list of attendances over all courses. */
export const AttendanceList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={attendanceRegister}
      api={client.training.attendances}
      path={paths.attendances}
      intro={t(
        'Mỗi dòng là một người dự một lớp. Một người dự hai lớp là hai lượt, một người.',
        'Each row is one person at one course. One person at two courses is two attendances and one person.',
      )}
    />
  )
}
