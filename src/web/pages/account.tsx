import { SegmentedControl } from '@mantine/core'
import { useText } from '../locale.tsx'
import { type Density, useDensity } from '../preference.ts'
import { useSession } from '../session.ts'
import { LocaleSwitch } from '../shell/locale-switch.tsx'
import { notify } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { PasswordForm } from './password-form.tsx'
import { SessionList } from './session-list.tsx'
import { TwoFactor } from './two-factor.tsx'

/** The account of the person: how the screens look, password, one-time codes, where they are signed in. */
export const Account = () => {
  const t = useText()
  const { person, agency } = useSession()
  return (
    <Page
      title={t('Tài khoản của tôi', 'My account')}
      intro={[person?.name, person?.email, agency?.name].filter(Boolean).join(' · ')}
    >
      <div className="account-grid">
        <div>
          <Screens />
          <TwoFactor />
        </div>
        <div>
          <section className="panel" aria-labelledby="password-title">
            <h2 id="password-title">{t('Mật khẩu', 'Password')}</h2>
            <PasswordForm
              onDone={() => notify({ message: t('Đã đổi mật khẩu.', 'The password is changed.') })}
            />
          </section>
          <SessionList />
        </div>
      </div>
    </Page>
  )
}

const Screens = () => {
  const t = useText()
  const [density, setDensity] = useDensity()
  return (
    <section className="panel" aria-labelledby="screens-title">
      <h2 id="screens-title">{t('Màn hình', 'Screens')}</h2>
      <p className="setting">
        <span id="density-label">{t('Độ cao dòng', 'Row height')}</span>
        <SegmentedControl
          aria-labelledby="density-label"
          value={density}
          onChange={(value) => setDensity(value as Density)}
          data={[
            { value: 'comfortable', label: t('Thoáng', 'Comfortable') },
            { value: 'dense', label: t('Dày', 'Dense') },
          ]}
        />
      </p>
      <p className="setting">
        <span>{t('Ngôn ngữ: Tiếng Việt', 'Language: English')}</span>
        <LocaleSwitch />
      </p>
    </section>
  )
}
