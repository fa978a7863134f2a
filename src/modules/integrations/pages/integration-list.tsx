import { Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Integration } from '#modules/integrations/contract.ts'
import { integrationStates } from '#modules/integrations/rules.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight } from '#web/session.ts'
import { Asked } from '#web/ui/asked.tsx'
import { Page } from '#web/ui/page.tsx'
import { Status } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate, TextMoment } from '#web/ui/text-date.tsx'
import { paths } from './paths.ts'

/** The systems that were let in, each with a key: what it may do, until when, when it last asked. */
export const IntegrationList = () => {
  const t = useText()
  const mayManage = useRight('integration.manage')
  const list = useQuery({ queryKey: ['integrations'], queryFn: () => client.integrations.list({}) })
  return (
    <Page
      title={t('Khóa API', 'API keys')}
      intro={t(
        'Mỗi hệ thống khác kết nối bằng một khóa riêng, chỉ dùng được các quyền đã chọn. Mọi việc nó làm ghi vào lịch sử dưới tên khóa.',
        'Each other system connects by a key of its own and may use only the rights chosen. What it does stands in history under the name of the key.',
      )}
      actions={
        mayManage && (
          <Button
            component={Link}
            to={`${paths.integrations}/new`}
            leftSection={<IconKey size={18} aria-hidden />}
          >
            {t('Cấp khóa', 'Give a key')}
          </Button>
        )
      }
    >
      <Asked query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="empty-list">
              {t(
                'Chưa cấp khóa nào. Bấm «Cấp khóa» khi có hệ thống cần kết nối.',
                'No key yet. Choose "Give a key" when a system has to connect.',
              )}
            </p>
          ) : (
            <IntegrationTable rows={rows} />
          )
        }
      </Asked>
    </Page>
  )
}

const IntegrationTable = ({ rows }: { rows: readonly Integration[] }) => {
  const t = useText()
  return (
    <TableFrame label={t('Bảng khóa API', 'Table of API keys')}>
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('Hệ thống', 'System')}</th>
            <th scope="col">{t('Phạm vi', 'Reach')}</th>
            <th scope="col">{t('Số quyền', 'Rights')}</th>
            <th scope="col">{t('Đến hết ngày', 'Until the end of')}</th>
            <th scope="col">{t('Tình trạng', 'State')}</th>
            <th scope="col">{t('Dùng gần nhất', 'Last used')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.state === 'valid' ? undefined : 'former'}>
              <th scope="row">
                <Link className="row-link" to={`${paths.integrations}/${row.id}`}>
                  {row.name}
                </Link>
                <span className="choice-detail">{row.keyStart}…</span>
              </th>
              <td>{row.agency?.label ?? t('Toàn tỉnh, chỉ đọc', 'Whole province, reading only')}</td>
              <td>{row.scopes.length}</td>
              <td>
                <TextDate day={row.validTo} />
              </td>
              <td>
                <Status workflow={{ states: integrationStates }} state={row.state} />
              </td>
              <td>{row.lastUsedAt ? <TextMoment at={row.lastUsedAt} /> : t('Chưa dùng', 'Never')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
