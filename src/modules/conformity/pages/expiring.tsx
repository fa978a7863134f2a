import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { Page } from '#web/ui/page.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'

const Count = ({ many, path }: { many: number | null; path: string }) =>
  many === null || many === 0 ? <span className="quiet">{many ?? '–'}</span> : <Link to={path}>{many}</Link>

/** What runs out soon or has run out, by kind, each opening its rows. */
export const ExpiringPage = () => {
  const t = useText()
  const query = useQuery({
    queryKey: ['conformity', 'expiring'],
    queryFn: () => client.conformity.expiring({}),
  })
  return (
    <Page
      title={t('Theo dõi hiệu lực', 'What runs out')}
      intro={t(
        'Công nhận, thỏa thuận, thiết bị của tổ chức và chứng nhận của doanh nghiệp: sắp đến hạn và đã quá hạn.',
        'Papers and equipment of bodies, certificates of enterprises: what runs out soon, and what has run out.',
      )}
    >
      <Asked query={query}>
        {(kinds) => (
          <TableFrame label={t('Theo dõi hiệu lực', 'What runs out')} size="short">
            <table className="record-table">
              <thead>
                <tr>
                  <th scope="col">{t('Loại', 'Kind')}</th>
                  <th scope="col">{t('Sắp đến hạn', 'Soon')}</th>
                  <th scope="col">{t('Tính đến hết ngày', 'Until')}</th>
                  <th scope="col">{t('Đã quá hạn', 'Past')}</th>
                </tr>
              </thead>
              <tbody>
                {kinds.map(({ kind, label, soon, late, to, soonPath, latePath }) => (
                  <tr key={kind}>
                    <td>{t.of(label)}</td>
                    <td>
                      <Count many={soon} path={soonPath} />
                    </td>
                    <td>{shortDate(to)}</td>
                    <td>
                      <Count many={late} path={latePath} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        )}
      </Asked>
    </Page>
  )
}
