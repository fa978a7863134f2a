import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type Text, text } from '#kernel/text.ts'
import { matches } from '#kernel/vietnamese/search-key.ts'
import type { PlanClause } from '#modules/plan/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useAddress } from '#web/ui/address.ts'
import { Asked } from '#web/ui/asked.tsx'
import { SearchBox } from '#web/ui/search-box.tsx'
import { PlanPage } from './plan-page.tsx'

type Citing = PlanClause['citedBy'][number]['list']

/** What each kind of entry is called, and where it is looked at. */
const lists: Readonly<Record<Citing, { label: Text; path: string }>> = {
  basis: { label: text('Văn bản', 'Document'), path: '/plan' },
  phases: { label: text('Giai đoạn', 'Phase'), path: '/plan' },
  priorityGroups: { label: text('Ưu tiên', 'Priority'), path: '/plan' },
  subjects: { label: text('Đối tượng', 'Subject'), path: '/plan' },
  fundingSources: { label: text('Nguồn kinh phí', 'Source of money'), path: '/plan' },
  linkedProgrammes: { label: text('Chương trình lồng ghép', 'Linked programme'), path: '/plan' },
  principles: { label: text('Nguyên tắc', 'Principle'), path: '/plan' },
  targets: { label: text('Chỉ tiêu', 'Target'), path: '/plan' },
  tasks: { label: text('Nhiệm vụ', 'Task'), path: '/plan/tasks' },
  duties: { label: text('Nhiệm vụ của cơ quan', 'Duty of agencies'), path: '/plan/duties' },
  dueDates: { label: text('Thời hạn', 'Due date'), path: '/plan/calendar' },
  contradictions: { label: text('Điểm chưa khớp', 'Contradiction'), path: '/plan/contradictions' },
  reportOutline: { label: text('Báo cáo', 'Report'), path: '/plan' },
}

/** Every clause in its own words, with everything in this system that rests on it. */
export const Clauses = () => {
  const t = useText()
  const { asked, ask } = useAddress('/plan/clauses')
  const q = asked.q ?? ''
  const clauses = useQuery({ queryKey: ['plan', 'clauses'], queryFn: () => client.plan.clauses({}) })
  const hash = useRouterState({ select: ({ location }) => location.hash })
  const isThere = clauses.data !== undefined
  useEffect(() => {
    if (isThere && hash) document.getElementById(hash)?.scrollIntoView({ block: 'center' })
  }, [hash, isThere])
  return (
    <PlanPage
      title={t('Điều khoản của kế hoạch', 'Clauses of the plan')}
      intro={t(
        'Nguyên văn từng điều khoản và những gì trong hệ thống dựa vào nó.',
        'Each clause in its own words, and everything here that rests on it.',
      )}
    >
      <div className="list-tools">
        <SearchBox value={q} onSearch={(words) => ask({ q: words })} />
      </div>
      <Asked query={clauses}>
        {(rows) => (
          <ol className="clause-list">
            {rows
              .filter(({ id, heading, text: words }) => matches(`${id} ${heading ?? ''} ${words}`, q))
              .map((clause) => (
                <Clause key={clause.id} clause={clause} isMarked={hash === `clause-${clause.id}`} />
              ))}
          </ol>
        )}
      </Asked>
    </PlanPage>
  )
}

const Clause = ({ clause, isMarked }: { clause: PlanClause; isMarked: boolean }) => {
  const t = useText()
  return (
    <li id={`clause-${clause.id}`} className={isMarked ? 'panel marked' : 'panel'}>
      <h2>
        {clause.id}
        {clause.heading && <span className="quiet"> · {clause.heading}</span>}
      </h2>
      <blockquote lang="vi">{clause.text}</blockquote>
      <details>
        <summary>
          {t(`${clause.citedBy.length} mục dựa vào điều khoản này`, `Cited by ${clause.citedBy.length}`)}
        </summary>
        <ul>
          {clause.citedBy.map(({ list, id, label }) => (
            <li key={`${list}${id}`}>
              <Link to={lists[list].path}>{t.of(lists[list].label)}</Link>: {t.of(label)}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
