import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Text, text } from '#kernel/text.ts'
import { useText } from '#web/locale.tsx'
import { Page } from '#web/ui/page.tsx'
import './plan.css'

const views: readonly { path: string; label: Text }[] = [
  { path: '/plan', label: text('Tổng quan', 'At a glance') },
  { path: '/plan/clauses', label: text('Điều khoản', 'Clauses') },
  { path: '/plan/tasks', label: text('Phụ lục nhiệm vụ', 'Annex of tasks') },
  { path: '/plan/calendar', label: text('Lịch thời hạn', 'Due dates') },
  { path: '/plan/contradictions', label: text('Điểm chưa khớp', 'Contradictions') },
  { path: '/plan/duties', label: text('Ai giữ nhiệm vụ nào', 'Who holds which duty') },
  { path: '/plan/versions', label: text('Phiên bản', 'Versions') },
]

interface PlanPageProps {
  readonly title: string
  readonly intro?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A view of the plan, with the way to the others. */
export const PlanPage = ({ title, intro, actions, children }: PlanPageProps) => {
  const t = useText()
  return (
    <Page title={title} intro={intro} actions={actions}>
      <nav className="view-links" aria-label={t('Các mặt của kế hoạch', 'Views of the plan')}>
        {views.map(({ path, label }) => (
          <Link key={path} to={path} activeOptions={{ exact: true, includeSearch: false }}>
            {t.of(label)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  )
}

/** A clause by its number, leading to its words. */
export const ClauseLink = ({ id }: { id: string }) => {
  const t = useText()
  return (
    <Link className="clause-link" to="/plan/clauses" hash={`clause-${id}`}>
      {t('mục', 'clause')} {id}
    </Link>
  )
}
