import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { text } from '#kernel/text.ts'
import type { PersonRow } from '#modules/agencies/people-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { TextMoment } from '#web/ui/text-date.tsx'
import { AccountActs } from './account-acts.tsx'
import { AccountState } from './account-state.tsx'
import { EditPerson } from './edit-person.tsx'
import './agencies.css'
import { paths } from './paths.ts'
import { RolePanel } from './role-panel.tsx'
import { ToldPassword } from './told-password.tsx'

const acts = {
  suspended: text('Ngừng tài khoản', 'Suspended'),
  reinstated: text('Mở lại tài khoản', 'Let in again'),
  unlocked: text('Mở khóa', 'Unlocked'),
  'password-reset': text('Cấp lại mật khẩu', 'New first password'),
  'role-given': text('Giao vai trò', 'Gave a role'),
  'role-ended': text('Kết thúc vai trò', 'Ended a role'),
}
const doorActs = {
  'signed-in': text('Đăng nhập', 'Signed in'),
  'sign-in-failed': text('Sai mật khẩu', 'Wrong password'),
  locked: text('Bị khóa tạm', 'Locked'),
  'password-changed': text('Đổi mật khẩu', 'Changed the password'),
  'second-factor-on': text('Bật mã xác thực', 'Second factor on'),
  'second-factor-off': text('Tắt mã xác thực', 'Second factor off'),
}

/** One person: account, roles through time, what was done to them and at their door. */
export const PersonRecord = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const [told, setTold] = useState<string>()
  const person = useQuery({
    queryKey: ['people', 'get', id],
    queryFn: () => client.agencies.person({ id }),
  })
  return (
    <Asked query={person}>
      {(one) => (
        <Page
          title={one.name}
          breadcrumbs={[{ label: t('Người dùng', 'People'), to: paths.people }]}
          intro={<AccountState person={one} />}
          actions={<AccountActs person={one} onPassword={setTold} />}
        >
          {told && <ToldPassword name={one.name} password={told} />}
          <Details person={one} />
          <RolePanel person={one} />
          <HistoryPanel subject="person" id={id} actLabels={acts} />
          <HistoryPanel subject="sign-in" id={id} actLabels={doorActs} title={t('Đăng nhập', 'Sign-ins')} />
        </Page>
      )}
    </Asked>
  )
}

const Details = ({ person }: { person: PersonRow }) => {
  const t = useText()
  const lines: [string, React.ReactNode][] = [
    [t('Thư điện tử', 'E-mail'), person.email],
    [t('Chức vụ', 'Position'), person.position],
    [t('Điện thoại', 'Phone'), person.phone],
    [t('Mã xác thực', 'Second factor'), person.twoFactor ? t('Đang bật', 'On') : t('Chưa bật', 'Off')],
    [t('Đăng nhập gần nhất', 'Last sign-in'), <TextMoment key="last" at={person.lastSignIn} />],
  ]
  return (
    <section className="panel" aria-labelledby="details-title">
      <h2 id="details-title">{t('Tài khoản', 'Account')}</h2>
      <dl className="field-list">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
      {person.actions.includes('change') && <EditPerson person={person} />}
    </section>
  )
}
