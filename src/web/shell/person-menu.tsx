import { Menu } from '@mantine/core'
import { IconChevronDown, IconLogout, IconShieldLock, IconUserCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { signOut } from '../auth-client.ts'
import { useText } from '../locale.tsx'
import { useSession } from '../session.ts'

/** The person signed in: their account, and the way out. */
export const PersonMenu = () => {
  const t = useText()
  const { person } = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const leave = async () => {
    await signOut()
    queries.clear()
    await navigate({ to: '/sign-in' })
  }
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button type="button" className="person-button" aria-label={person?.name}>
          <IconUserCircle size={22} aria-hidden />
          <span>{person?.name}</span>
          <IconChevronDown size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('Tài khoản', 'Account')}>
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={18} aria-hidden />}>
          {t('Tài khoản của tôi', 'My account')}
        </Menu.Item>
        <Menu.Item
          component={Link}
          to="/my-personal-data"
          leftSection={<IconShieldLock size={18} aria-hidden />}
        >
          {t('Dữ liệu cá nhân của tôi', 'My personal data')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void leave()}>
          {t('Đăng xuất', 'Sign out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
