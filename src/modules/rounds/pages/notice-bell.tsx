import { ActionIcon, Popover } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { TextMoment } from '#web/ui/text-date.tsx'

const everyTwoMinutes = 120_000

/** The bell of the header: how many notices are unread, and the latest of them. */
export const NoticeBell = () => {
  const t = useText()
  const [opened, setOpened] = useState(false)
  const { data } = useQuery({
    ...api.rounds.notices.queryOptions({ input: {} }),
    refetchInterval: everyTwoMinutes,
  })
  const reading = useMutation({ mutationFn: (id: string | undefined) => client.rounds.readNotices({ id }) })
  const unread = data?.unread ?? 0
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width="min(26rem, 92vw)" trapFocus>
      <Popover.Target>
        <ActionIcon
          className="notice-bell"
          variant="transparent"
          c="white"
          size={40}
          aria-label={t(`Thông báo: ${unread} chưa đọc`, `Notices: ${unread} unread`)}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconBell aria-hidden />
          {unread > 0 && <span aria-hidden>{unread > 99 ? '99+' : unread}</span>}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="notice-head">
          <h2>{t('Thông báo', 'Notices')}</h2>
          {unread > 0 && (
            <button type="button" className="link-button" onClick={() => reading.mutate(undefined)}>
              {t('Đã đọc tất cả', 'Mark all as read')}
            </button>
          )}
        </div>
        {data?.notices.length === 0 && <p className="quiet">{t('Chưa có thông báo.', 'No notices yet.')}</p>}
        <ul className="notice-list">
          {data?.notices.map((notice) => (
            <li key={notice.id} data-unread={!notice.read}>
              <Link
                to={notice.path}
                onClick={() => {
                  setOpened(false)
                  if (!notice.read) reading.mutate(notice.id)
                }}
              >
                {t.of(notice.text)}
              </Link>
              <span className="quiet">
                <TextMoment at={notice.createdAt} />
              </span>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
