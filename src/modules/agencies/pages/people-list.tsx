import { Button, Checkbox } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { roles } from '#kernel/actor.ts'
import type { PersonRow } from '#modules/agencies/people-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRight, useSession } from '#web/session.ts'
import { useAddress } from '#web/ui/address.ts'
import { Asked } from '#web/ui/asked.tsx'
import { Page } from '#web/ui/page.tsx'
import { SearchBox } from '#web/ui/search-box.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextMoment } from '#web/ui/text-date.tsx'
import { AccountState } from './account-state.tsx'
import './agencies.css'
import { paths } from './paths.ts'

/** The people who may sign in, with the roles that they hold today. */
export const PeopleList = () => {
  const t = useText()
  const { asked, ask } = useAddress(paths.people)
  const mayManage = useRight('person.manage')
  const query = { q: asked.q ?? '', active: asked.all === 'true' ? undefined : true }
  const list = useQuery({
    queryKey: ['people', query],
    queryFn: () => client.agencies.people(query),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title={t('Người dùng', 'People')}
      intro={t(
        'Quyền của mỗi người theo vai trò trong cơ quan và nhiệm vụ mà cơ quan giữ trong ngày.',
        'What each may do follows from the role in the agency and the duties that the agency holds on the day.',
      )}
      actions={
        mayManage && (
          <Button
            component={Link}
            to={`${paths.people}/new`}
            leftSection={<IconUserPlus size={18} aria-hidden />}
          >
            {t('Thêm người', 'Add a person')}
          </Button>
        )
      }
    >
      <div className="list-tools directory-tools">
        <SearchBox value={query.q} onSearch={(q) => ask({ q })} />
        <Checkbox
          label={t('Cả người đã ngừng', 'Suspended ones too')}
          checked={query.active === undefined}
          onChange={(event) => ask({ all: event.currentTarget.checked ? 'true' : undefined })}
        />
      </div>
      <Asked query={list}>{(rows) => <PeopleTable rows={rows} />}</Asked>
    </Page>
  )
}

const PeopleTable = ({ rows }: { rows: readonly PersonRow[] }) => {
  const t = useText()
  const { today } = useSession()
  if (rows.length === 0)
    return <p className="empty-list">{t('Không có ai hợp với điều kiện.', 'Nobody fits.')}</p>
  return (
    <TableFrame label={t('Bảng người dùng', 'Table of people')}>
      <table className="record-table">
        <caption className="quiet table-count">{t(`${rows.length} người`, `${rows.length} people`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Họ và tên', 'Name')}</th>
            <th scope="col">{t('Thư điện tử', 'E-mail')}</th>
            <th scope="col">{t('Vai trò hôm nay', 'Roles today')}</th>
            <th scope="col">{t('Tài khoản', 'Account')}</th>
            <th scope="col">{t('Đăng nhập gần nhất', 'Last sign-in')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.active ? undefined : 'former'}>
              <th scope="row">
                <Link className="row-link" to={`${paths.people}/${row.id}`}>
                  {row.name}
                </Link>
                {row.position && <span className="choice-detail">{row.position}</span>}
              </th>
              <td>{row.email}</td>
              <td>
                <ul className="plain-list">
                  {row.roles
                    .filter(({ from, to }) => from <= today && (to === null || today <= to))
                    .map(({ id, role, agency }) => (
                      <li key={id}>{[t.of(roles[role]), agency?.label].filter(Boolean).join(', ')}</li>
                    ))}
                </ul>
              </td>
              <td>
                <AccountState person={row} />
              </td>
              <td>
                <TextMoment at={row.lastSignIn} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
