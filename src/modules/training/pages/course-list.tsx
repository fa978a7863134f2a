import { courseRegister } from '#modules/training/course.ts'
import { courseWorkflow } from '#modules/training/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { Drill } from '#web/ui/drill.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

/** The list of courses; the number of attendances opens the list of those who came. */
export const CourseList = () => {
  const t = useText()
  const mayReadLists = useRight('trainingAttendance.read')
  return (
    <RegisterPage
      register={courseRegister}
      api={client.training.courses}
      path={paths.courses}
      intro={t(
        'Các lớp theo mục II.3 và III Phụ lục của kế hoạch. Chỉ lớp chuyên sâu được tính vào chỉ tiêu lượt đào tạo.',
        'Courses under II.3 and annex III of the plan. Only in-depth courses feed the target of attendances.',
      )}
      cells={{
        state: (row) => <Status workflow={courseWorkflow} state={String(row.state)} />,
        ...(mayReadLists
          ? {
              attendances: (row) => (
                <Drill
                  to={paths.attendances}
                  query={{ filter: { course: row.id } }}
                  label={t(
                    `${row.attendances} lượt của ${row.code}`,
                    `${row.attendances} attendances of ${row.code}`,
                  )}
                >
                  {String(row.attendances)}
                </Drill>
              ),
            }
          : {}),
      }}
    />
  )
}
