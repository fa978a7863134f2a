import { Button } from '@mantine/core'
import { IconSum } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { CallInput, callRegister } from '#modules/estimates/call.ts'
import { CeilingInput, ceilingRegister } from '#modules/estimates/ceiling.ts'
import { callWorkflow } from '#modules/estimates/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { paths } from './paths.ts'

/** The yearly calls for estimates. */
export const CallList = () => {
  const t = useText()
  const { rights } = useSession()
  return (
    <RegisterPage
      register={callRegister}
      api={client.estimates.calls}
      path={paths.calls}
      cells={{ state: (row) => <Status workflow={callWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Mỗi năm một đợt: nhận đề xuất, tổng hợp, thẩm định, trình phê duyệt (mục V.1.d, V.1.đ, V.5.d).',
        'One a year: proposals come in, are consolidated, appraised and submitted.',
      )}
      actions={
        rights.includes('estimate.run') && (
          <Button variant="default" component={Link} to={paths.ceilings}>
            {t('Mức trần', 'Ceilings')}
          </Button>
        )
      }
    />
  )
}

/** One call: its dates and guidance, its steps, the way to its proposals and to the consolidated estimate. */
export const CallRecord = () => {
  const t = useText()
  return (
    <RecordPage
      register={callRegister}
      api={client.estimates.calls}
      path={paths.calls}
      input={CallInput}
      subject="estimates.call"
      label={({ title }) => String(title)}
      lifeCycle={{ workflow: callWorkflow, api: client.estimates.calls }}
      actions={({ id }) => (
        <>
          <Button
            component={Link}
            to={paths.proposals}
            search={{ 'filter[call]': id } as never}
            variant="default"
          >
            {t('Đề xuất của đợt', 'Its proposals')}
          </Button>
          <Button
            component={Link}
            to={paths.consolidation(id)}
            variant="default"
            leftSection={<IconSum size={18} aria-hidden />}
          >
            {t('Bảng tổng hợp', 'Consolidated estimate')}
          </Button>
        </>
      )}
    />
  )
}

export const CeilingList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={ceilingRegister}
      api={client.estimates.ceilings}
      path={paths.ceilings}
      breadcrumbs={[{ label: t.of(callRegister.title), to: paths.calls }]}
      intro={t(
        'Mức trần theo nguồn hoặc cơ quan: chỉ cảnh báo, hoặc không cho gửi đề xuất vượt trần.',
        'Ceilings by source or agency: a warning, or a stop for proposals above them.',
      )}
    />
  )
}

export const CeilingRecord = () => (
  <RecordPage
    register={ceilingRegister}
    api={client.estimates.ceilings}
    path={paths.ceilings}
    input={CeilingInput}
    subject="estimates.ceiling"
    label={({ amount }) => String(amount)}
    initial={{ strictness: 'warn' }}
  />
)
