import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Recheck } from '#modules/legal/contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { StandingBadge } from './cells.tsx'

/** Records of any part of the work that name a document which was replaced or has expired. */
export const Rechecks = () => {
  const t = useText()
  const rechecks = useQuery(api.legal.rechecks.queryOptions())
  return (
    <Page
      title={t('Rà soát viện dẫn', 'Citations to look at')}
      breadcrumbs={[{ label: t('Thư viện văn bản', 'Legal library'), to: '/legal/documents' }]}
      intro={t(
        'Kế hoạch, định mức, mẫu và giải pháp còn ghi số của văn bản đã bị thay thế hoặc hết hiệu lực. Sửa bản ghi thì dòng tự mất; nếu vẫn đúng, hãy ghi lý do.',
        'Plans, norms, templates and solutions that name a document which has ended. Mend the record and its row goes; if it is still right, say why.',
      )}
    >
      <Asked query={rechecks}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="panel quiet">
              {t('Không còn viện dẫn nào phải rà soát.', 'Nothing is left to look at.')}
            </p>
          ) : (
            <RecheckTable rows={rows} />
          )
        }
      </Asked>
    </Page>
  )
}

const RecheckTable = ({ rows }: { rows: readonly Recheck[] }) => {
  const t = useText()
  const [asked, setAsked] = useState<Recheck>()
  return (
    <>
      <TableFrame label={t('Viện dẫn phải rà soát', 'Citations to look at')} size="whole">
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Bản ghi', 'Record')}</th>
              <th scope="col">{t('Văn bản được ghi', 'Document')}</th>
              <th scope="col">{t('Thay bằng', 'Replaced by')}</th>
              <th scope="col">{t('Cơ quan giữ', 'Kept by')}</th>
              <th scope="col">{t('Rà soát', 'Looked at')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={`${one.documentId} ${one.subject} ${one.id}`}>
                <th scope="row">
                  <Link to={one.path}>{one.label}</Link>
                  <span className="choice-detail">{t.of(one.kind)}</span>
                </th>
                <td>
                  <Link to={`/legal/documents/${one.documentId}`}>{one.number}</Link>{' '}
                  <StandingBadge standing={one.standing} />
                  {one.endedOn && (
                    <span className="choice-detail">
                      {t('từ', 'since')} <TextDate day={one.endedOn} />
                    </span>
                  )}
                </td>
                <td>{one.successor ?? '—'}</td>
                <td>{one.agencyName ?? t('Cơ quan đầu mối', 'Focal agency')}</td>
                <td>
                  {one.settled ? (
                    <>
                      {one.settled.note}
                      <span className="choice-detail">{one.settled.personName}</span>
                    </>
                  ) : one.actions.includes('settle') ? (
                    <Button size="compact-md" variant="default" onClick={() => setAsked(one)}>
                      {t('Vẫn đúng…', 'Still right…')}
                    </Button>
                  ) : (
                    t('Chưa rà soát', 'Not yet')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {asked && <Settle recheck={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

const Settle = ({ recheck, onClose }: { recheck: Recheck; onClose: () => void }) => {
  const t = useText()
  const queries = useQueryClient()
  const [note, setNote] = useState('')
  const settling = useMutation({
    mutationFn: () =>
      client.legal.settleRecheck({
        documentId: recheck.documentId,
        subject: recheck.subject,
        recordId: recheck.id,
        note,
      }),
    onSuccess: (rows) => {
      queries.setQueryData(api.legal.rechecks.queryOptions().queryKey, rows)
      notify({ message: t('Đã ghi.', 'Kept.') })
      onClose()
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <Dialog opened onClose={onClose} title={t('Giữ nguyên viện dẫn', 'Leave it as it is')}>
      <p>
        {recheck.label} – {recheck.number}
      </p>
      <Textarea
        label={t('Lý do', 'Reason')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        withAsterisk
        autosize
        minRows={2}
      />
      <div className="form-foot">
        <Button disabled={note.trim() === ''} loading={settling.isPending} onClick={() => settling.mutate()}>
          {t('Ghi nhận', 'Keep')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('Hủy', 'Cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
