import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { text } from '#kernel/text.ts'
import { groupThousands } from '#kernel/vietnamese/number-text.ts'
import type { LineChange, VersionRow } from '#modules/estimates/version-shapes.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { momentText } from '#web/ui/text-date.tsx'

interface VersionPanelProps {
  readonly subject: 'proposal' | 'call'
  readonly id: string
}

/** The versions of an estimate as it was sent on, and two of them line by line. */
export const VersionPanel = ({ subject, id }: VersionPanelProps) => {
  const t = useText()
  const versions = useQuery(api.estimates.versions.queryOptions({ input: { subject, id } }))
  if (versions.data?.length === 0) return null
  return (
    <section className="panel" aria-labelledby="versions-title">
      <h2 id="versions-title">{t('Các bản đã gửi', 'Versions')}</h2>
      <Asked query={versions}>{(rows) => <Versions subject={subject} id={id} rows={rows} />}</Asked>
    </section>
  )
}

const Versions = ({ subject, id, rows }: VersionPanelProps & { rows: readonly VersionRow[] }) => {
  const t = useText()
  const last = rows.length
  const [from, setFrom] = useState(Math.max(1, last - 1))
  const [to, setTo] = useState(last)
  const choices = rows.map(({ number, label, at, personName, amount }) => ({
    value: String(number),
    label: `${number}. ${label}, ${momentText(at)}, ${personName}: ${groupThousands(amount)} đ`,
  }))
  if (last === 1) return <p>{choices[0]?.label}</p>
  return (
    <>
      <div className="list-tools">
        <NativeSelect
          label={t('So sánh từ bản', 'Compare')}
          data={choices}
          value={String(from)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('với bản', 'with')}
          data={choices}
          value={String(to)}
          onChange={(event) => setTo(Number(event.currentTarget.value))}
        />
      </div>
      <Changes subject={subject} id={id} from={from} to={to} />
    </>
  )
}

const kinds = {
  added: { label: text('Thêm', 'Added'), tone: 'good' },
  removed: { label: text('Bỏ', 'Removed'), tone: 'bad' },
  changed: { label: text('Đổi', 'Changed'), tone: 'waiting' },
  same: { label: text('Giữ nguyên', 'The same'), tone: 'quiet' },
} as const

const shown = (amount: string | null): string => (amount === null ? '—' : groupThousands(amount))

const Changes = ({ subject, id, from, to }: VersionPanelProps & { from: number; to: number }) => {
  const t = useText()
  const changes = useQuery(api.estimates.versionChanges.queryOptions({ input: { subject, id, from, to } }))
  return (
    <Asked query={changes}>
      {(rows: readonly LineChange[]) => (
        <TableFrame label={t('So sánh hai bản', 'Two versions')} size="short">
          <table className="record-table">
            <thead>
              <tr>
                <th scope="col">{t('Nội dung', 'Line')}</th>
                <th scope="col">{t('Thay đổi', 'Change')}</th>
                <th scope="col" className="digits">
                  {t(`Bản ${from}`, `Version ${from}`)}
                </th>
                <th scope="col" className="digits">
                  {t(`Bản ${to}`, `Version ${to}`)}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, content, agency, kind, before, after }) => (
                <tr key={key}>
                  <th scope="row">
                    <span className="estimate-item">{content}</span>
                    <span className="estimate-said">{agency}</span>
                  </th>
                  <td>
                    <StatusBadge {...kinds[kind]} />
                  </td>
                  <td className="digits">{shown(before)}</td>
                  <td className="digits">{shown(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Asked>
  )
}
