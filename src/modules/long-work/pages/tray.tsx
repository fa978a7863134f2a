import { ActionIcon, Popover } from '@mantine/core'
import { IconProgressDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '#web/locale.tsx'
import type { StartedWork } from '../contract.ts'
import './long-work.css'
import { isOpen, useEndOfWorks, useWorks } from './open-works.ts'
import { WorkLine } from './work-line.tsx'

const shown = 8
const none: readonly StartedWork[] = []

/** The tray of the header: what the person has running, and files that wait to be fetched. It is there once there are works. */
export const WorkTray = () => {
  const t = useText()
  const [opened, setOpened] = useState(false)
  const rows = useWorks(shown).data?.rows ?? none
  useEndOfWorks(rows)
  const open = rows.filter(isOpen).length
  if (rows.length === 0) return null
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width="min(28rem, 92vw)" trapFocus>
      <Popover.Target>
        <ActionIcon
          className="notice-bell"
          variant="transparent"
          c="white"
          size={40}
          aria-label={t(`Việc đang chạy: ${open}`, `Works under way: ${open}`)}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconProgressDown aria-hidden />
          {open > 0 && <span aria-hidden>{open}</span>}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className="work-tray">
        <div className="work-head">
          <h2>{t('Việc đang chạy', 'Works under way')}</h2>
          <Link to="/long-work" onClick={() => setOpened(false)}>
            {t('Xem tất cả', 'See all')}
          </Link>
        </div>
        <ul className="work-list">
          {rows.map((work) => (
            <li key={work.id}>
              <WorkLine work={work} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
