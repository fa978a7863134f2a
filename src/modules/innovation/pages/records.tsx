import { CallInput, callRegister } from '#modules/innovation/call.ts'
import { ProjectInput, ProposalInput, projectRegister } from '#modules/innovation/project.ts'
import { callWorkflow, projectWorkflow } from '#modules/innovation/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight, useSession } from '#web/session.ts'
import { Loading } from '#web/ui/loading.tsx'
import { PartRecord } from '#web/ui/part-record.tsx'
import { PartTable } from '#web/ui/part-table.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import type { RegisterApi, RegisterRow } from '#web/ui/register-api.ts'
import { useWhole } from '#web/ui/use-whole.ts'
import { GiveReview } from './give-review.tsx'
import { cells, parts } from './parts.tsx'
import { paths } from './paths.ts'

const ProjectParts = ({ project }: { project: RegisterRow }) => {
  const t = useText()
  const leads = useRight('innovation.lead')
  const readsReviews = useRight('innovationReview.read')
  const shared = { whole: project, by: 'project' }
  return (
    <>
      {readsReviews && (
        <PartTable
          {...parts.reviews}
          {...shared}
          name="reviews"
          title={t('Ý kiến thẩm định', 'Reviews')}
          columns={['reviewer', 'state', 'score', 'verdict']}
          sort="reviewer"
          empty={t('Chưa mời ai thẩm định.', 'Nobody was asked yet.')}
          add={leads ? t('Mời thẩm định', 'Ask somebody') : undefined}
        />
      )}
      <PartTable
        {...parts.progress}
        {...shared}
        name="progress"
        title={t('Báo cáo tiến độ', 'Progress reports')}
        columns={['dueOn', 'percent', 'spentState', 'spentEnterprise', 'state']}
        sort="dueOn"
        empty={t('Chưa có kỳ báo cáo nào.', 'No report is due yet.')}
        add={project.state === 'running' ? t('Thêm kỳ báo cáo', 'Add a report') : undefined}
      />
      <PartTable
        {...parts.uses}
        {...shared}
        name="uses"
        title={t('Kết quả được áp dụng', 'Results in use')}
        columns={['what', 'enterprise', 'usedFrom', 'savings', 'property']}
        sort="-usedFrom"
        empty={t('Chưa ghi kết quả nào được áp dụng.', 'No result in use yet.')}
        add={
          project.state === 'running' || project.state === 'accepted'
            ? t('Ghi kết quả áp dụng', 'Enter a result in use')
            : undefined
        }
      />
    </>
  )
}

const enterprise = {
  by: 'enterprise',
  name: 'enterprises',
  api: client.enterprises as unknown as RegisterApi,
  label: ({ name }: RegisterRow) => String(name),
}

/** One innovation project: its steps, reviews, reports, results. */
export const ProjectRecord = () => {
  const { today } = useSession()
  const leads = useRight('innovation.lead')
  const { isPending, initial } = useWhole(enterprise)
  if (isPending) return <Loading />
  return (
    <RecordPage
      register={projectRegister}
      api={client.innovation.projects}
      path={paths.projects}
      input={leads ? ProjectInput : ProposalInput}
      subject="innovation.project"
      label={(row) => String(row.title)}
      lifeCycle={{ workflow: projectWorkflow, api: client.innovation.projects }}
      cells={cells.project}
      initial={{ year: today.slice(0, 4), ...initial }}
    >
      {(row) => <ProjectParts project={row} />}
    </RecordPage>
  )
}

/** One call for proposals, with the projects that were proposed. */
export const CallRecord = () => {
  const t = useText()
  const { today } = useSession()
  return (
    <RecordPage
      register={callRegister}
      api={client.innovation.calls}
      path={paths.calls}
      input={CallInput}
      subject="innovation.call"
      label={(row) => String(row.title)}
      lifeCycle={{ workflow: callWorkflow, api: client.innovation.calls }}
      cells={cells.call}
      initial={{ year: today.slice(0, 4) }}
    >
      {(row) => (
        <PartTable
          name="proposals"
          title={t('Đề xuất', 'Proposals')}
          whole={row}
          by="call"
          register={projectRegister}
          api={client.innovation.projects}
          path={paths.projects}
          columns={['title', 'enterprise', 'kind', 'costTotal', 'state']}
          sort="title"
          cells={cells.project}
          empty={t('Chưa có đề xuất nào.', 'No proposal yet.')}
        />
      )}
    </RecordPage>
  )
}

/** One review; the person who was asked answers here. */
export const ReviewRecord = () => (
  <PartRecord part={parts.reviews}>{(row) => <GiveReview review={row} />}</PartRecord>
)

/** One report of progress. */
export const ProgressRecord = () => <PartRecord part={parts.progress} />

/** One result in use. */
export const UseRecord = () => <PartRecord part={parts.uses} />
