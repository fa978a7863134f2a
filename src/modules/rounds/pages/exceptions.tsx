import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LateException } from '#modules/rounds/agency-report-shapes.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { Confirm } from '#web/ui/confirm.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { TextDate } from '#web/ui/text-date.tsx'

/** Who may send late in a round, why, until when; who gave leave may withdraw it. */
export const Exceptions = ({ id }: { id: string }) => {
  const t = useText()
  const mayWithdraw = useRight('round.except')
  const [leaving, setLeaving] = useState<LateException>()
  const { data } = useQuery(api.rounds.exceptions.queryOptions({ input: { id } }))
  const withdrawing = useMutation({
    mutationFn: (given: { id: string; reason: string }) => client.rounds.withdrawException(given),
    onSuccess: () => notify({ message: t('Đã thu hồi gia hạn', 'Leave withdrawn') }),
    onError: (error) => notifyRefusal(error, t.locale),
    onSettled: () => setLeaving(undefined),
  })
  return (
    <section className="panel">
      <h2>{t('Đơn vị được gia hạn', 'Agencies with leave')}</h2>
      {data?.length === 0 && (
        <p className="quiet">
          {t(
            'Chưa có. Lãnh đạo cơ quan đầu mối cho gia hạn tại báo cáo của đơn vị.',
            'None. The focal leader gives leave on the report of the agency.',
          )}
        </p>
      )}
      <ul>
        {data?.map((leave) => (
          <li key={leave.id}>
            <strong>{leave.agencyName}</strong>: {t('đến hết ngày', 'until the end of')}{' '}
            <TextDate day={leave.untilDay} /> – {leave.reason} ({leave.approvedByName})
            {!leave.holds && ` – ${leave.withdrawnAt ? t('đã thu hồi', 'withdrawn') : t('đã hết', 'over')}`}
            {leave.holds && mayWithdraw && (
              <Button
                size="compact-sm"
                variant="default"
                ml="xs"
                aria-label={`${t('Thu hồi gia hạn', 'Withdraw the leave')}: ${leave.agencyName}`}
                onClick={() => setLeaving(leave)}
              >
                {t('Thu hồi', 'Withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        opened={leaving !== undefined}
        title={t('Thu hồi gia hạn', 'Withdraw the leave')}
        consequence={t(
          `${leaving?.agencyName ?? ''} sẽ không còn được gửi muộn; báo cáo gửi sau hạn bị ghi là trễ hạn.`,
          `${leaving?.agencyName ?? ''} may send late no more; a report sent after the last day is marked late.`,
        )}
        act={t('Thu hồi', 'Withdraw')}
        tone="bad"
        asksReason
        onConfirm={(reason) =>
          withdrawing.mutateAsync({ id: leaving?.id ?? '', reason }).catch(() => undefined)
        }
        onClose={() => setLeaving(undefined)}
      />
    </section>
  )
}
