import { ActionIcon } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { WorkTray } from '#modules/long-work/pages/tray.tsx'
import { NoticeBell } from '#modules/rounds/pages/notice-bell.tsx'
import { useText } from '../locale.tsx'
import { useSession } from '../session.ts'
import { LocaleSwitch } from './locale-switch.tsx'
import { PaletteButton } from './palette-button.tsx'
import { PersonMenu } from './person-menu.tsx'

/** Whose system this is, who works in it and in whose place. */
export const Header = ({ onMenu, menuOpen }: { onMenu: () => void; menuOpen: boolean }) => {
  const t = useText()
  const { province, agency, deputyFor } = useSession()
  return (
    <header className="shell-header">
      <ActionIcon
        className="menu-button"
        variant="transparent"
        size={40}
        aria-label={t('Mở danh mục', 'Open the menu')}
        aria-expanded={menuOpen}
        onClick={onMenu}
      >
        <IconMenu2 aria-hidden />
      </ActionIcon>
      <Link to="/" className="brand">
        <Mark />
        <span>
          <span className="brand-province">{province.name}</span>
          <span className="brand-name">{t('Năng suất chất lượng', 'Productivity and quality')}</span>
        </span>
      </Link>
      <div className="header-person">
        {deputyFor.length > 0 && (
          <p className="deputy">
            {t('Đang làm thay cho', 'Standing in for')} <strong>{deputyFor.join(', ')}</strong>
          </p>
        )}
        {agency && (
          <span className="header-agency" title={agency.name}>
            {agency.name}
          </span>
        )}
        <PaletteButton />
        <WorkTray />
        <NoticeBell />
        <LocaleSwitch />
        <PersonMenu />
      </div>
    </header>
  )
}

const Mark = () => (
  <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <rect width="32" height="32" rx="6" fill="#ffffff" />
    <path d="M7 24v-8.5h4V24zm7 0V11.5h4V24zm7 0V7h4v17z" fill="#12395f" />
  </svg>
)
