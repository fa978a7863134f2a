import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { successionKinds } from '#modules/agencies/document.ts'
import type { Reorganisation } from '#modules/agencies/reorganisation-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useAct } from '#web/ui/act.tsx'
import { Asked } from '#web/ui/asked.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TextDate, TextMoment } from '#web/ui/text-date.tsx'
import { Paper } from './paper.tsx'
import './agencies.css'
import { paths } from './paths.ts'

/** Reorganisations that were carried out here; the last can be taken back while nothing was made under it. */
export const ReorganisationList = () => {
  const t = useText()
  const list = useQuery({
    queryKey: ['reorganisations'],
    queryFn: () => client.agencies.reorganisations({}),
  })
  return (
    <Page
      title={t('Sắp xếp cơ quan', 'Reorganisation')}
      intro={t(
        'Sáp nhập, chia tách, đổi tên, giải thể, chuyển giao nhiệm vụ theo quyết định. Văn bản cũ vẫn in tên cũ.',
        'Mergers, splits, changes of name, abolitions, transfers by decision. Old papers keep old names.',
      )}
      actions={
        <Button component={Link} to={`${paths.reorganisations}/new`}>
          {t('Ghi nhận sắp xếp', 'Enter a reorganisation')}
        </Button>
      }
    >
      <Asked query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="empty-list">
              {t(
                'Chưa ghi nhận lần sắp xếp nào tại đây. Những lần có trong tệp kế hoạch hiện ở trang từng cơ quan.',
                'None was entered here yet. Those of the plan file show on the page of each agency.',
              )}
            </p>
          ) : (
            rows.map((row) => <Entry key={row.id} row={row} />)
          )
        }
      </Asked>
    </Page>
  )
}

const Entry = ({ row }: { row: Reorganisation }) => {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const undoing = useAct(async (reason: string) => {
    try {
      await client.agencies.undoReorganisation({ id: row.id, reason })
      notify({ message: t('Đã hoàn tác.', 'Taken back.') })
    } catch (error) {
      notifyRefusal(error, t.locale)
    }
    setAsking(false)
  })
  const names = (side: Reorganisation['from']) => side.map(({ label }) => label).join(', ')
  return (
    <section className="panel">
      <h2>
        <TextDate day={row.on} /> · {t.of(successionKinds[row.kind])}{' '}
        {row.undoneAt && <StatusBadge label={{ vi: 'Đã hoàn tác', en: 'Taken back' }} tone="bad" />}
      </h2>
      <p>
        {names(row.from)} → {row.to.length > 0 ? names(row.to) : t('kết thúc hoạt động', 'ended')}
      </p>
      <p>
        <Paper basis={row.decision} verified={row.verified} />
      </p>
      <p className="quiet">
        {t('Ghi nhận', 'Entered')}: {row.carriedOutBy}, <TextMoment at={row.carriedOutAt} />
      </p>
      {row.isLast && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('Hoàn tác', 'Undo')}
        </Button>
      )}
      <Confirm
        opened={asking}
        asksReason
        tone="bad"
        title={t('Hoàn tác lần sắp xếp này?', 'Take this reorganisation back?')}
        consequence={t(
          'Các cơ quan trở lại như trước khi ghi nhận. Chỉ làm được khi chưa có việc nào ghi tại cơ quan tiếp nhận.',
          'The agencies stand as before. It works only while nothing was made in the receiving agency.',
        )}
        act={t('Hoàn tác', 'Undo')}
        onConfirm={async (reason) => undoing.run(reason)}
        onClose={() => setAsking(false)}
      />
    </section>
  )
}
