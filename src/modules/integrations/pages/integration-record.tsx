import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { Integration } from '#modules/integrations/contract.ts'
import { actingName, integrationStates } from '#modules/integrations/rules.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { Status } from '#web/ui/status.tsx'
import { TextDate, TextMoment } from '#web/ui/text-date.tsx'
import { paths } from './paths.ts'
import { RevokeIntegration } from './revoke-integration.tsx'

const acts = { created: text('Cấp khóa', 'Gave the key'), revoked: text('Thu hồi', 'Revoked') }

/** One system that was let in: what its key may do, and what was done to it. */
export const IntegrationRecord = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const found = useQuery({
    queryKey: ['integrations', id],
    queryFn: () => client.integrations.get({ id }),
  })
  return (
    <Asked query={found}>
      {(one) => (
        <Page
          title={one.name}
          breadcrumbs={[{ label: t('Khóa API', 'API keys'), to: paths.integrations }]}
          intro={<Status workflow={{ states: integrationStates }} state={one.state} />}
          actions={one.actions.includes('revoke') && <RevokeIntegration integration={one} />}
        >
          <Details integration={one} />
          <HistoryPanel subject="integration" id={id} actLabels={acts} />
        </Page>
      )}
    </Asked>
  )
}

const Details = ({ integration: one }: { integration: Integration }) => {
  const t = useText()
  const lines: [string, React.ReactNode][] = [
    [t('Khóa bắt đầu bằng', 'The key begins with'), <code key="start">{one.keyStart}…</code>],
    [t('Phạm vi', 'Reach'), one.agency?.label ?? t('Toàn tỉnh, chỉ đọc', 'Whole province, reading only')],
    [t('Quyền', 'Rights'), <ScopeNames key="scopes" scopes={one.scopes} />],
    [t('Theo văn bản', 'By document'), one.decision],
    [t('Địa chỉ mạng dự kiến', 'Expected network addresses'), one.addressNote],
    [t('Đến hết ngày', 'Until the end of'), <TextDate key="to" day={one.validTo} />],
    [t('Tên trong lịch sử', 'Name in history'), actingName(one.name)],
    [
      t('Dùng gần nhất', 'Last used'),
      one.lastUsedAt ? <TextMoment key="last" at={one.lastUsedAt} /> : t('Chưa dùng', 'Never'),
    ],
  ]
  return (
    <section className="panel" aria-labelledby="details-title">
      <h2 id="details-title">{t('Kết nối', 'Connection')}</h2>
      <dl className="field-list">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const ScopeNames = ({ scopes }: { scopes: readonly string[] }) => (
  <ul className="plain-list">
    {scopes.map((right) => (
      <li key={right}>
        <code>{right}</code>
      </li>
    ))}
  </ul>
)
