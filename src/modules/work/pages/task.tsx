import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Task, TaskOrigin } from '#modules/work/contract.ts'
import { assignmentWays } from '#modules/work/contract.ts'
import { yearsText } from '#modules/work/rules.ts'
import { shownStates } from '#modules/work/workflow.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRecordPath } from '#web/references.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { EvidencePanel } from '#web/ui/evidence-panel.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { difficultyPath, taskPath } from './paths.ts'
import { TaskActivities } from './task-activities.tsx'
import { taskActs, taskFields } from './task-fields.ts'
import { TaskNotes } from './task-notes.tsx'
import { TaskSteps } from './task-steps.tsx'
import { DoneOfWanted, Percent } from './year-table.tsx'
import './work.css'

/** One task: how it stands, who carries it out, what was said, its activities, evidence and history. */
export const TaskPage = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const found = useQuery(api.work.task.queryOptions({ input: { id } }))
  if (found.isError && found.data === undefined) return <ErrorPage error={found.error} />
  if (found.data === undefined) return <Loading />
  return <TaskRead key={id} task={found.data} />
}

const TaskRead = ({ task }: { task: Task }) => {
  const t = useText()
  const years = yearsText(task)
  return (
    <Page
      title={t(`Nhiệm vụ ${task.row} năm ${years}`, `Task ${task.row}, ${years}`)}
      intro={t.of(task.title)}
      breadcrumbs={[{ label: t('Nhiệm vụ năm', 'Tasks of the year'), to: taskPath }]}
      actions={<TaskSteps task={task} />}
    >
      <div className="panel">
        <TaskFacts task={task} />
      </div>
      <TaskNotes task={task} />
      <TaskActivities task={task} />
      <EvidencePanel subject="work.task" id={task.id} mayAttach={task.actions.includes('attach')} />
      <HistoryPanel subject="work.task" id={task.id} register={taskFields} actLabels={taskActs} />
    </Page>
  )
}

const Fact = ({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) => (
  <div className={wide ? 'field-wide' : undefined}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const Origin = ({ subject, id, label }: TaskOrigin) => {
  const path = useRecordPath(subject)
  return path === undefined ? label : <Link to={`${path}/${id}`}>{label}</Link>
}

const TaskFacts = ({ task }: { task: Task }) => {
  const t = useText()
  const { assignment } = task
  return (
    <dl className="field-list">
      <Fact label={t('Trạng thái', 'State')}>
        <StatusBadge label={shownStates[task.shown].label} tone={shownStates[task.shown].tone} />
      </Fact>
      <Fact label={t('Tiến độ', 'Progress')}>
        <Percent value={task.percent} behind={task.behind && task.shown !== 'late'} />
      </Fact>
      <Fact label={t('Đã thực hiện', 'Done')}>
        <DoneOfWanted task={task} />
      </Fact>
      <Fact label={t('Hạn hoàn thành', 'Due')}>
        <TextDate day={task.dueOn} />
      </Fact>
      <Fact label={t('Cơ quan chủ trì', 'Lead agency')}>{task.lead.label}</Fact>
      <Fact label={t('Cơ quan phối hợp', 'Coordinating')}>
        {task.coordinating.map((one) => t.of(one)).join('; ') || <span className="quiet">—</span>}
      </Fact>
      <Fact label={t('Căn cứ', 'Basis')}>
        {task.plan.number}, {t('mục', 'clause')} {task.plan.clause}
      </Fact>
      <Fact label={t('Nhóm nhiệm vụ', 'Group')}>{t.of(task.groupTitle)}</Fact>
      {task.origin && (
        <Fact label={t('Xuất phát từ', 'Asked for by')} wide>
          <Origin {...task.origin} />
        </Fact>
      )}
      {task.note && (
        <Fact label={t('Lưu ý', 'Note')} wide>
          {t.of(task.note)}
        </Fact>
      )}
      <Fact label={t('Tổ chức thực hiện', 'Carried out by')} wide>
        {assignment ? (
          <>
            <strong>{assignment.assignee}</strong> ({t.of(assignmentWays[assignment.way])})
            {assignment.decisionNumber && ` – ${t('Quyết định', 'decision')} ${assignment.decisionNumber}`}
            {assignment.decisionDate && (
              <>
                , <TextDate day={assignment.decisionDate} />
              </>
            )}
            {assignment.contract && `; ${t('hợp đồng', 'contract')} ${assignment.contract}`}
            {assignment.criteria && <p>{assignment.criteria}</p>}
          </>
        ) : (
          <span className="quiet">{t('Cơ quan chủ trì tự thực hiện', 'The lead agency itself')}</span>
        )}
      </Fact>
      <Fact label={t('Khó khăn, vướng mắc', 'Difficulties')} wide>
        <Link to={difficultyPath} search={{ 'filter[task]': task.id } as never}>
          {t('Xem các phản ánh về nhiệm vụ này', 'See what was raised about this task')}
        </Link>
      </Fact>
    </dl>
  )
}
