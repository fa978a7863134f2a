import './survey-form.css'
import { Button } from '@mantine/core'
import { IconChartBar, IconFiles } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type Text, text } from '#kernel/text.ts'
import { campaignRegister } from '#modules/surveys/campaign-columns.ts'
import { CampaignInput } from '#modules/surveys/campaign-contract.ts'
import { campaignWorkflow } from '#modules/surveys/workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { InvitationPanel } from './invitation-panel.tsx'
import { paths } from './paths.ts'
import { SamplePanel } from './sample-panel.tsx'

const acts: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(Object.entries(campaignWorkflow.steps).map(([action, { label }]) => [action, label])),
  drawn: text('Rút mẫu', 'Drew the sample'),
  'address-set': text('Ghi địa chỉ nhận liên kết', 'Set an address'),
  'link-made': text('Tạo liên kết riêng', 'Made a personal link'),
  'letters-sent': text('Gửi thư mời', 'Sent invitations'),
}

/** One survey: what it asks of whom, its sample, who was invited, and the way to its responses and results. */
export const CampaignRecord = () => {
  const { today } = useSession()
  return (
    <RecordPage
      register={campaignRegister}
      api={client.surveys.campaigns}
      path={paths.surveys}
      input={CampaignInput}
      subject="survey"
      label={({ title }) => String(title)}
      lifeCycle={{ workflow: campaignWorkflow, api: client.surveys.campaigns }}
      actLabels={acts}
      initial={{
        year: Number(today.slice(0, 4)),
        opensOn: today,
        mode: 'personal',
        bySize: true,
        allocation: 'proportional',
        fewest: 5,
      }}
      actions={(row) => <CampaignLinks row={row} />}
    >
      {(row) => (row.mode === 'personal' ? <PersonalParts row={row} /> : <OpenAddress row={row} />)}
    </RecordPage>
  )
}

const PersonalParts = ({ row }: { row: RegisterRow }) => (
  <>
    <SamplePanel id={row.id} />
    <InvitationPanel id={row.id} isOpen={row.state === 'open'} />
  </>
)

const CampaignLinks = ({ row }: { row: RegisterRow }) => {
  const t = useText()
  if (row.state === 'planned') return null
  return (
    <>
      <Button
        variant="default"
        component={Link}
        to={paths.responses}
        search={{ 'filter[survey]': row.id } as never}
        leftSection={<IconFiles size={18} aria-hidden />}
      >
        {t('Phiếu trả lời', 'Responses')}
      </Button>
      <Button
        variant="default"
        component={Link}
        to={`${paths.surveys}/${row.id}/results`}
        leftSection={<IconChartBar size={18} aria-hidden />}
      >
        {t('Kết quả', 'Results')}
      </Button>
    </>
  )
}

const OpenAddress = ({ row }: { row: RegisterRow }) => {
  const t = useText()
  const address = `${window.location.origin}/phieu-khao-sat/${row.code}`
  return (
    <section className="panel" aria-labelledby="address-title">
      <h2 id="address-title">{t('Địa chỉ cho mọi người', 'Address for everybody')}</h2>
      <p>
        <a href={address}>{address}</a>
      </p>
      <p className="quiet">
        {t(
          'Khi đợt khảo sát đang mở, ai cũng trả lời được; không ghi lại ai và giờ nào, chỉ ghi ngày.',
          'While it is open, anybody can answer; nothing is kept of who and when but the day.',
        )}
      </p>
    </section>
  )
}
