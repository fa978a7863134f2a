import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { Page } from '#web/ui/page.tsx'

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
          <div className="panel">
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('Loại', 'Kind')}</Table.Th>
                  <Table.Th>{t('Sắp đến hạn', 'Soon')}</Table.Th>
                  <Table.Th>{t('Tính đến hết ngày', 'Until')}</Table.Th>
                  <Table.Th>{t('Đã quá hạn', 'Past')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {kinds.map(({ kind, label, soon, late, to, soonPath, latePath }) => (
                  <Table.Tr key={kind}>
                    <Table.Th scope="row">{t.of(label)}</Table.Th>
                    <Table.Td>
                      <Count many={soon} path={soonPath} />
                    </Table.Td>
                    <Table.Td>{shortDate(to)}</Table.Td>
                    <Table.Td>
                      <Count many={late} path={latePath} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Asked>
    </Page>
  )
}
