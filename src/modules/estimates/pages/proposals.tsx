import { useQuery } from '@tanstack/react-query'
import { stepLabels } from '#kernel/workflow.ts'
import { ProposalInput, proposalRegister } from '#modules/estimates/proposal.ts'
import { proposalWorkflow } from '#modules/estimates/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { LinePanel } from './line-panel.tsx'
import { paths } from './paths.ts'
import { VersionPanel } from './version-panel.tsx'

/** What agencies ask for. */
export const ProposalList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={proposalRegister}
      api={client.estimates.proposals}
      path={paths.proposals}
      cells={{ state: (row) => <Status workflow={proposalWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Cơ quan, hội lập đề xuất theo nhiệm vụ của kế hoạch; lãnh đạo gửi, cơ quan đầu mối tiếp nhận (mục V.5.d, Phụ lục VII).',
        'Agencies and associations propose under a task of the plan; the leader submits, the focal agency accepts.',
      )}
    />
  )
}

/** One proposal with its table of lines and its versions. */
export const ProposalRecord = () => {
  const open = useQuery(
    api.estimates.calls.list.queryOptions({ input: { filter: { state: 'open' }, size: 1 } }),
  )
  if (open.isPending) return <Loading />
  const [call] = open.data?.rows ?? []
  return (
    <RecordPage
      register={proposalRegister}
      api={client.estimates.proposals}
      path={paths.proposals}
      input={ProposalInput}
      subject="estimates.proposal"
      label={({ title }) => String(title)}
      lifeCycle={{ workflow: proposalWorkflow, api: client.estimates.proposals }}
      actLabels={{
        ...stepLabels(proposalWorkflow),
        'lines-saved': { vi: 'Lưu bảng dự toán', en: 'Estimate saved' },
      }}
      initial={call ? { call: { id: call.id, label: call.title } } : {}}
    >
      {({ id, version, state }) => (
        <>
          <LinePanel key={`${version} ${String(state)}`} id={id} />
          <VersionPanel subject="proposal" id={id} />
        </>
      )}
    </RecordPage>
  )
}
