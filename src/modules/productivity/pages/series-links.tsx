import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { SeriesLink } from '#modules/productivity/series-link-contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { Confirm } from '#web/ui/confirm.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextMoment } from '#web/ui/text-date.tsx'
import { linkKindLooks, sideText } from './link-words.ts'
import { NewLinks } from './new-links.tsx'

/** How series pass into one another: recorded links, those taken back, and what could be linked. */
export const SeriesLinks = () => {
  const t = useText()
  const queries = useQueryClient()
  const mayWrite = useRight('productivity.write')
  const [leaving, setLeaving] = useState<SeriesLink>()
  const { data } = useQuery(api.productivity.series.links.list.queryOptions({ input: {} }))
  return (
    <Page
      title={t('Mối nối giữa các chuỗi số liệu', 'Links between series')}
      breadcrumbs={[{ label: t('Chuỗi số liệu', 'Series'), to: '/productivity/series' }]}
      intro={t(
        'Đổi địa bàn, đổi năm gốc hay đổi khung lao động chỉ được nối khi có người ghi rõ năm nối, hệ số và lý do. Lần tính nào dùng mối nối nào đều nói ra.',
        'A change of territory, base year or concept is bridged only where somebody records the year, the ratio and the reason. Every run says which links it used.',
      )}
    >
      {data === undefined && <Loading />}
      {data?.links.length === 0 && (
        <p className="panel quiet">{t('Chưa có mối nối nào.', 'No links yet.')}</p>
      )}
      {data !== undefined && data.links.length > 0 && (
        <section className="panel">
          <TableFrame label={t('Các mối nối', 'Links')}>
            <table className="record-table">
              <thead>
                <tr>
                  <th scope="col">{t('Điều thay đổi', 'What changes')}</th>
                  <th scope="col">{t('Từ', 'From')}</th>
                  <th scope="col">{t('Sang', 'To')}</th>
                  <th scope="col">{t('Năm nối', 'Year')}</th>
                  <th scope="col">{t('Hệ số', 'Ratio')}</th>
                  <th scope="col">{t('Lý do', 'Reason')}</th>
                  <th scope="col">{t('Người ghi', 'Recorded by')}</th>
                </tr>
              </thead>
              <tbody>
                {data.links.map((link) => (
                  <tr key={link.id}>
                    <td>
                      <StatusBadge {...linkKindLooks[link.kind]} />
                    </td>
                    <td>{sideText(link.from, t.locale)}</td>
                    <td>{sideText(link.to, t.locale)}</td>
                    <td>{link.year}</td>
                    <td className="digits">{vietnameseDecimal(link.ratio)}</td>
                    <td>
                      {link.reason}
                      {link.revokedAt &&
                        t(` Đã gỡ: ${link.revokedReason}`, ` Taken back: ${link.revokedReason}`)}
                    </td>
                    <td>
                      {link.madeBy}, <TextMoment at={link.madeAt} />{' '}
                      {mayWrite && link.revokedAt === null && (
                        <Button size="compact-sm" variant="subtle" onClick={() => setLeaving(link)}>
                          {t('Gỡ', 'Take back')}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </section>
      )}
      {mayWrite && data !== undefined && data.proposals.length > 0 && (
        <NewLinks key={data.proposals.length} proposals={data.proposals} />
      )}
      {mayWrite && data?.proposals.length === 0 && (
        <p className="panel quiet">
          {t(
            'Không có cặp chuỗi nào chờ nối: cần hai chuỗi của cùng một số liệu, khác địa bàn, năm gốc hoặc khung lao động.',
            'Nothing waits for a link: it takes two series of one thing that differ in territory, base year or concept.',
          )}
        </p>
      )}
      <Confirm
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t('Gỡ mối nối này?', 'Take this link back?')}
        consequence={t(
          'Lần tính mới không dùng được mối nối này nữa. Lần tính đã dùng vẫn giữ nguyên.',
          'New runs cannot use it any more. Runs that used it stay as they are.',
        )}
        act={t('Gỡ mối nối', 'Take back')}
        asksReason
        onConfirm={(reason) =>
          client.productivity.series.links
            .revoke({ id: leaving?.id ?? '', reason })
            .then(() => {
              setLeaving(undefined)
              return queries.invalidateQueries()
            })
            .catch((error: unknown) => notifyRefusal(error, t.locale))
        }
      />
    </Page>
  )
}
