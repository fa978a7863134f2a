import { PolicyProposalInput, proposalRegister } from '#modules/legal/proposal.ts'
import { proposalWorkflow } from '#modules/legal/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'

/** Policies that agencies propose, by stage. */
export const ProposalList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={proposalRegister}
      api={client.legal.proposals}
      path="/legal/proposals"
      cells={{ state: (row) => <Status workflow={proposalWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Nghiên cứu, đề xuất cơ chế, chính sách hỗ trợ (mục V.1.f, II.4.h, phụ lục VI): ý tưởng, soạn thảo, lấy ý kiến, trình, kết quả.',
        'Policies and financial mechanisms that are proposed (V.1.f, II.4.h, annex VI), by stage.',
      )}
    />
  )
}

/** One proposal with its stages and papers. */
export const ProposalRecord = () => {
  const { today } = useSession()
  return (
    <RecordPage
      register={proposalRegister}
      api={client.legal.proposals}
      path="/legal/proposals"
      input={PolicyProposalInput}
      subject="legal.proposal"
      label={(row) => String(row.title)}
      lifeCycle={{ workflow: proposalWorkflow, api: client.legal.proposals }}
      initial={{ year: Number(today.slice(0, 4)) }}
    />
  )
}
