import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { text } from '#kernel/text.ts'
import type { DelegationRow } from '#modules/agencies/people-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { useAct } from '#web/ui/act.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { NewDelegation } from './new-delegation.tsx'

const states = {
  coming: { label: text('Sắp có hiệu lực', 'Coming'), tone: 'waiting' },
  running: { label: text('Đang có hiệu lực', 'Running'), tone: 'good' },
  over: { label: text('Đã hết hạn', 'Over'), tone: 'quiet' },
  withdrawn: { label: text('Đã thu hồi', 'Withdrawn'), tone: 'bad' },
} as const

/** Who stands in for whom, until when, by which decision. */
export const DelegationList = () => {
  const t = useText()
  const mayGive = useRight('delegation.give')
  const list = useQuery({ queryKey: ['delegations'], queryFn: () => client.agencies.delegations({}) })
  return (
    <Page
      title={t('Ủy quyền', 'Delegations')}
      intro={t(
        'Người được ủy quyền làm thay trong cùng cơ quan, trong thời hạn đã ghi. Mỗi việc làm thay đều ghi tên cả hai người.',
        'A deputy stands in within one agency for the days given. Each act is written down with both names.',
      )}
      actions={mayGive && <NewDelegation />}
    >
      <Asked query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="empty-list">{t('Chưa có ủy quyền nào.', 'No delegation yet.')}</p>
          ) : (
            <DelegationTable rows={rows} />
          )
        }
      </Asked>
    </Page>
  )
}

const DelegationTable = ({ rows }: { rows: readonly DelegationRow[] }) => {
  const t = useText()
  const [asked, setAsked] = useState<DelegationRow>()
  const withdrawing = useAct(
    async ({ id, reason }: { id: string; reason: string }) => {
      await client.agencies
        .withdrawDelegation({ id, reason })
        .catch((error: unknown) => notifyRefusal(error, t.locale))
    },
    () => setAsked(undefined),
  )
  return (
    <>
      <TableFrame label={t('Bảng ủy quyền', 'Table of delegations')}>
        <table className="record-table">
          <thead>
            <tr>
              <th scope="col">{t('Người được thay', 'Stood in for')}</th>
              <th scope="col">{t('Người làm thay', 'Deputy')}</th>
              <th scope="col">{t('Cơ quan', 'Agency')}</th>
              <th scope="col">{t('Thời hạn', 'Days')}</th>
              <th scope="col">{t('Theo', 'By')}</th>
              <th scope="col">{t('Tình trạng', 'State')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.from.label}</th>
                <td>{row.to.label}</td>
                <td>{row.agency.label}</td>
                <td>
                  <TextDate day={row.validFrom} /> – <TextDate day={row.validTo} />
                </td>
                <td>{row.decision}</td>
                <td>
                  <StatusBadge {...states[row.state]} />
                  {row.actions.includes('withdraw') && (
                    <Button size="compact-sm" variant="default" onClick={() => setAsked(row)}>
                      {t('Thu hồi', 'Withdraw')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {asked && (
        <Confirm
          opened
          asksReason
          title={t('Thu hồi ủy quyền?', 'Withdraw the delegation?')}
          consequence={t(
            `${asked.to.label} thôi làm thay ${asked.from.label} ngay bây giờ.`,
            `${asked.to.label} stops standing in for ${asked.from.label} at once.`,
          )}
          act={t('Thu hồi', 'Withdraw')}
          onConfirm={async (reason) => withdrawing.run({ id: asked.id, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
