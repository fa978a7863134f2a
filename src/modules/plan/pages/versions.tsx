import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { text } from '#kernel/text.ts'
import type { PlanChange, PlanVersion } from '#modules/plan/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useAddress } from '#web/ui/address.ts'
import { Asked } from '#web/ui/asked.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { momentText, TextMoment } from '#web/ui/text-date.tsx'
import { PlanPage } from './plan-page.tsx'

const kinds = {
  added: { label: text('Thêm', 'Added'), tone: 'good' },
  removed: { label: text('Bỏ', 'Removed'), tone: 'bad' },
  changed: { label: text('Sửa', 'Changed'), tone: 'active' },
} as const

/** The versions of the plan data, and what changed from one to another. */
export const Versions = () => {
  const t = useText()
  const list = useQuery({ queryKey: ['plan', 'versions'], queryFn: () => client.plan.versions({}) })
  return (
    <PlanPage
      title={t('Phiên bản của kế hoạch', 'Versions of the plan')}
      intro={t(
        'Mỗi lần nạp tệp kế hoạch khác đi là một phiên bản không đổi. Công việc gắn với phiên bản lúc thực hiện.',
        'Each differing import is a version that never changes. Work stays with the version it was done under.',
      )}
    >
      <Asked query={list}>
        {(rows) => (
          <>
            <section className="panel">
              <ul>
                {rows.map(({ id, version, importedAt, importedBy, current }) => (
                  <li key={id}>
                    <strong>
                      {t('Bản', 'Version')} {version}
                    </strong>
                    , {importedBy}, <TextMoment at={importedAt} />{' '}
                    {current && <StatusBadge label={{ vi: 'Đang dùng', en: 'In use' }} tone="good" />}
                  </li>
                ))}
              </ul>
            </section>
            {rows.length > 1 && <Comparison versions={rows} />}
          </>
        )}
      </Asked>
    </PlanPage>
  )
}

const Comparison = ({ versions }: { versions: readonly PlanVersion[] }) => {
  const t = useText()
  const { asked, ask } = useAddress('/plan/versions')
  const to = asked.to ?? versions[0]?.id ?? ''
  const from = asked.from ?? versions[1]?.id ?? ''
  const changes = useQuery({
    queryKey: ['plan', 'changes', from, to],
    queryFn: () => client.plan.changes({ from, to }),
  })
  const data = versions.map(({ id, version, importedAt }) => ({
    value: id,
    label: `${t('Bản', 'Version')} ${version} (${momentText(importedAt)})`,
  }))
  return (
    <section className="panel" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('Thay đổi giữa hai bản', 'What changed')}</h2>
      <div className="list-tools">
        <Select
          label={t('Từ', 'From')}
          data={data}
          value={from}
          onChange={(id) => ask({ from: id ?? undefined })}
        />
        <Select
          label={t('Đến', 'To')}
          data={data}
          value={to}
          onChange={(id) => ask({ to: id ?? undefined })}
        />
      </div>
      <Asked query={changes}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{t('Không khác nhau.', 'They do not differ.')}</p>
          ) : (
            <ul className="plain-list">
              {rows.map((row) => (
                <Change key={`${row.list}${row.id}`} row={row} />
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  )
}

const Change = ({ row }: { row: PlanChange }) => {
  const t = useText()
  return (
    <li>
      <p>
        <StatusBadge {...kinds[row.kind]} /> <code>{`${row.list} ${row.id}`}</code> {t.of(row.label)}
      </p>
      <ul className="changes">
        {row.fields.map(({ field, before, after }) => (
          <li key={field}>
            <span>{field}:</span> <del>{before}</del> → <ins>{after}</ins>
          </li>
        ))}
      </ul>
    </li>
  )
}
