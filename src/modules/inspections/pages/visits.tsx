import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCalendar, IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Text, text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { visitRegister } from '#modules/inspections/columns.ts'
import { VisitInput } from '#modules/inspections/contract.ts'
import { visitWorkflow } from '#modules/inspections/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { AnswersPanel } from './answers-panel.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { MinutesPanel } from './minutes-panel.tsx'
import { TeamPanel } from './team-panel.tsx'

const path = '/inspections/visits'

const actLabels: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(Object.entries(visitWorkflow.steps).map(([action, { label }]) => [action, label])),
  'team-named': text('Lập đoàn kiểm tra', 'Team named'),
  answered: text('Trả lời bảng kiểm', 'Checklist answered'),
  'minutes-written': text('Ghi biên bản', 'Minutes written'),
}

/** The visits, with the ways to plans and findings. */
export const VisitList = () => {
  const t = useText()
  const mayReadPlan = useRight('inspectionPlan.read')
  return (
    <RegisterPage
      register={visitRegister}
      api={client.inspections.visits}
      path={path}
      cells={{ state: (row) => <Status workflow={visitWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Kiểm tra, giám sát doanh nghiệp, lớp đào tạo và tổ chức đánh giá sự phù hợp (mục V.5.f; Phụ lục, mục VIII).',
        'Checks of enterprises, courses and conformity bodies (V.5.f, annex VIII).',
      )}
      actions={
        <>
          {mayReadPlan && (
            <Button
              component={Link}
              to="/inspections/plans"
              variant="default"
              leftSection={<IconCalendar size={18} aria-hidden />}
            >
              {t('Kế hoạch năm', 'Plans')}
            </Button>
          )}
          <Button
            component={Link}
            to="/inspections/findings"
            variant="default"
            leftSection={<IconAlertTriangle size={18} aria-hidden />}
          >
            {t('Tồn tại, kiến nghị', 'Findings')}
          </Button>
        </>
      }
    />
  )
}

/** One visit: team, checklist, findings, minutes, and its steps. */
export const VisitRecord = () => {
  const t = useText()
  return (
    <RecordPage
      register={visitRegister}
      api={client.inspections.visits}
      path={path}
      input={VisitInput}
      subject="inspections.visit"
      label={({ inspected, plannedOn }) => `${inspected}, ${shortDate(String(plannedOn))}`}
      lifeCycle={{ workflow: visitWorkflow, api: client.inspections.visits }}
      initial={{ kind: 'support' }}
      actLabels={actLabels}
      actions={(row) => (
        <Button
          component="a"
          href={`/inspections/fieldwork/${row.id}`}
          variant="default"
          leftSection={<IconChecklist size={18} aria-hidden />}
        >
          {t('Bảng kiểm trên điện thoại', 'Checklist for the phone')}
        </Button>
      )}
    >
      {(row) => <VisitPanels row={row} />}
    </RecordPage>
  )
}

const VisitPanels = ({ row }: { row: RegisterRow }) => {
  const fieldwork = useQuery({
    queryKey: ['inspection-fieldwork', row.id],
    queryFn: () => client.inspections.visits.fieldwork({ id: row.id }),
  })
  if (fieldwork.data === undefined) return <Loading rows={3} />
  const { data } = fieldwork
  return (
    <>
      <TeamPanel key={`team-${data.visit.version}`} fieldwork={data} />
      <AnswersPanel fieldwork={data} />
      <FindingsPanel visit={row.id} named={data.visit.label} mayAdd={data.mayAnswer} />
      <MinutesPanel key={`minutes-${data.minutes?.version ?? 0}`} fieldwork={data} />
    </>
  )
}
