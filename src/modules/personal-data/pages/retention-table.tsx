import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Retention } from '#modules/personal-data/contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

/** What is erased next, by kind and count, and what is held back. */
export const RetentionTable = () => {
  const t = useText()
  const retention = useQuery(api.personalData.retention.queryOptions())
  return (
    <section className="panel">
      <h2>{t('Sắp xóa', 'Erased next')}</h2>
      <Asked query={retention}>
        {({ kinds, verified, source, mayHold }) => (
          <>
            {!verified && (
              <p className="quiet">
                {t('Thời hạn lưu chưa được xác nhận:', 'Times to keep are not confirmed:')} {source}
              </p>
            )}
            <TableFrame label={t('Bảng thời hạn lưu', 'Table of times to keep')}>
              <table className="record-table">
                <thead>
                  <tr>
                    <th scope="col">{t('Loại', 'Kind')}</th>
                    <th scope="col">{t('Lưu (năm)', 'Kept (years)')}</th>
                    <th scope="col">{t('Xóa đêm nay', 'Erased tonight')}</th>
                    <th scope="col">{t('Đến hạn trong 12 tháng', 'Due within 12 months')}</th>
                    <th scope="col">{t('Tạm giữ', 'Hold')}</th>
                  </tr>
                </thead>
                <tbody>
                  {kinds.map((row) => (
                    <tr key={row.kind}>
                      <th scope="row">{t.of(row.label)}</th>
                      <td>{row.years ?? t('Theo nhiệm vụ', 'With the work')}</td>
                      <td>{row.hold ? 0 : row.dueNow}</td>
                      <td>{row.dueWithinYear}</td>
                      <td>
                        {row.hold && `${row.hold.reason} (${row.hold.personName}) `}
                        {mayHold && row.years !== null && <Hold row={row} />}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
          </>
        )}
      </Asked>
    </section>
  )
}

const Hold = ({ row }: { row: Retention }) => {
  const t = useText()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const holding = useMutation({
    mutationFn: (reason: string) => client.personalData.hold({ kind: row.kind, reason }),
    onSuccess: (now) => {
      setAsking(false)
      queries.setQueryData(api.personalData.retention.queryOptions().queryKey, now)
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const name = t.of(row.label)
  return row.hold ? (
    <Button
      variant="default"
      size="xs"
      loading={holding.isPending}
      onClick={() => holding.mutate('')}
      aria-label={t(`Thôi giữ: ${name}`, `Let go on: ${name}`)}
    >
      {t('Thôi giữ', 'Let go on')}
    </Button>
  ) : (
    <>
      <Button
        variant="default"
        size="xs"
        onClick={() => setAsking(true)}
        aria-label={t(`Tạm giữ: ${name}`, `Hold: ${name}`)}
      >
        {t('Tạm giữ', 'Hold')}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(`Tạm giữ «${name}»?`, `Hold "${name}"?`)}
        consequence={t(
          'Loại này không bị xóa cho đến khi thôi giữ.',
          'Nothing of this kind is erased until it is let go on.',
        )}
        act={t('Tạm giữ', 'Hold')}
        asksReason
        onConfirm={(reason) => holding.mutateAsync(reason).catch(() => undefined)}
      />
    </>
  )
}
