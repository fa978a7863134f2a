import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { courseAttendanceRegister } from '#modules/training/attendance.ts'
import { CourseInput, courseRegister } from '#modules/training/course.ts'
import { courseWorkflow } from '#modules/training/workflow.ts'
import { client } from '#web/client.ts'
import type { SearchParams } from '#web/search-params.ts'
import { useRight } from '#web/session.ts'
import { ImportWizard } from '#web/ui/import-wizard.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import type { ImportApi } from '#web/ui/register-api.ts'
import { AttendancePanel } from './attendance-panel.tsx'
import { CertificatePanel } from './certificate-panel.tsx'
import { EvaluationPanel } from './evaluation-panel.tsx'
import { paths } from './paths.ts'
import { RegistrationPanel } from './registration-panel.tsx'
import { SessionPanel } from './session-panel.tsx'

/** The Excel doors of the list of one course. */
const listOf = (id: string): ImportApi => ({
  template: (of) => client.training.listOfCourse.template({ id, ...of }),
  importSheet: (of) => client.training.listOfCourse.importSheet({ id, ...of }),
  failedRows: (of) => client.training.listOfCourse.failedRows({ id, ...of }),
  undoImport: (of) => client.training.attendances.undoImport(of),
})

/** One course: what it was, who attended, what proves it. */
export const CourseRecord = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { import: importing } = useSearch({ strict: false }) as SearchParams
  const navigate = useNavigate()
  const mayReadList = useRight('trainingAttendance.read')
  const mayReadRegistrations = useRight('courseRegistration.read')
  const mayCertify = useRight('expertCertificate.write')
  const mayEvaluate = useRight('courseEvaluation.read')
  const path = `${paths.courses}/${id}`
  if (importing === 'true')
    return (
      <ImportWizard
        register={courseAttendanceRegister}
        api={listOf(id)}
        path={path}
        onClose={() => void navigate({ to: path })}
      />
    )
  return (
    <RecordPage
      register={courseRegister}
      api={client.training.courses}
      path={paths.courses}
      input={CourseInput}
      subject="training.course"
      label={(row) => String(row.title)}
      lifeCycle={{ workflow: courseWorkflow, api: client.training.courses }}
    >
      {(row) => (
        <>
          <SessionPanel course={row} />
          {mayReadRegistrations && <RegistrationPanel course={row} />}
          {mayReadList && <AttendancePanel course={row} />}
          {mayCertify && row.actions.includes('attach') && <CertificatePanel course={row} />}
          {mayEvaluate && row.actions.includes('attach') && <EvaluationPanel course={row} />}
        </>
      )}
    </RecordPage>
  )
}
