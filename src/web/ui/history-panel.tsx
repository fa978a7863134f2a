import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { cellText, type Register } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import type { HistoryEntry } from '#modules/audit/contract.ts'
import { client } from '../client.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { Loading } from './loading.tsx'
import { TextMoment } from './text-date.tsx'

const acts: Readonly<Record<string, Text>> = {
  created: text('Thêm', 'Added'),
  changed: text('Sửa', 'Changed'),
  removed: text('Xóa', 'Removed'),
  restored: text('Khôi phục', 'Brought back'),
  imported: text('Nhập từ Excel', 'Imported'),
  'evidence-attached': text('Đính kèm minh chứng', 'Attached evidence'),
  'evidence-withdrawn': text('Rút minh chứng', 'Withdrew evidence'),
  'personal-data-erased': text('Xóa dữ liệu cá nhân', 'Erased personal data'),
}

interface HistoryPanelProps {
  readonly subject: string
  readonly id: string
  /** Gives fields their labels and their way of showing values. */
  readonly register?: Register
  /** Names of further acts, e.g. the steps of a life-cycle. */
  readonly actLabels?: Readonly<Record<string, Text>> | undefined
  readonly title?: string
}

/** Who did what to a record, when, what it was before and after, and why. */
export const HistoryPanel = ({ subject, id, register, actLabels = {}, title }: HistoryPanelProps) => {
  const t = useText()
  const titleId = useId()
  const history = useQuery({
    queryKey: ['history', subject, id],
    queryFn: () => client.audit.ofRecord({ subject, id }),
  })
  return (
    <section className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>{title ?? t('Lịch sử', 'History')}</h2>
      {history.isPending && <Loading rows={3} />}
      {history.isError && <p className="quiet">{t.of(toRefusal(history.error).text)}</p>}
      <ol className="history">
        {history.data?.map((entry) => (
          <HistoryStep
            key={entry.number}
            entry={entry}
            register={register}
            act={actLabels[entry.action] ?? acts[entry.action]}
          />
        ))}
      </ol>
    </section>
  )
}

interface HistoryStepProps {
  readonly entry: HistoryEntry
  readonly register: Register | undefined
  readonly act: Text | undefined
}

const bare = (value: string | null): string => {
  const unquoted = value !== null && /^".*"$/s.test(value) ? value.slice(1, -1) : (value ?? '')
  return unquoted === 'null' ? '' : unquoted
}

const HistoryStep = ({ entry, register, act }: HistoryStepProps) => {
  const t = useText()
  const show = (field: string, value: string | null): string => {
    const column = register?.columns[field]
    const plain = bare(value)
    if (column === undefined || plain === '') return plain
    return cellText(column, column.type === 'boolean' ? plain === 'true' : plain, t.locale)
  }
  const changes = entry.changes.filter(({ field }) => register?.columns[field] !== undefined)
  return (
    <li>
      <p>
        <strong>{act ? t.of(act) : entry.action}</strong> · {entry.personName}
        {entry.deputyFor && ` (${t('thay', 'for')} ${entry.deputyFor})`} · <TextMoment at={entry.at} />
      </p>
      {entry.reason && (
        <p>
          {t('Lý do', 'Reason')}: {entry.reason}
        </p>
      )}
      {changes.length > 0 && (
        <ul className="changes">
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              <span>{t.of(register?.columns[field]?.label ?? { vi: field, en: field })}:</span>{' '}
              {bare(before) !== '' && (
                <>
                  <del>{show(field, before)}</del> <span aria-hidden="true">→</span>{' '}
                </>
              )}
              <ins>{show(field, after) || t('(để trống)', '(empty)')}</ins>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
