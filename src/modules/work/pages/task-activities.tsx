import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { activityKinds } from '#modules/work/activity-register.ts'
import type { Task } from '#modules/work/contract.ts'
import { useText } from '#web/locale.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { activityPath } from './paths.ts'

/** The activities that carry a task out; where nothing else counts it, they are what is done. */
export const TaskActivities = ({ task }: { task: Task }) => {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="activities-title">
      <h2 id="activities-title">{t('Hoạt động', 'Activities')}</h2>
      {task.activities.length === 0 && (
        <p className="quiet">
          {t('Chưa ghi hoạt động nào cho nhiệm vụ này.', 'No activity is kept for this task yet.')}
        </p>
      )}
      {task.activities.length > 0 && (
        <ul className="plain-list">
          {task.activities.map(({ id, title, kind, quantity, startsOn, place }) => (
            <li key={id}>
              <Link to={`${activityPath}/${id}`}>{title}</Link>
              <div className="quiet">
                {t.of(activityKinds[kind as keyof typeof activityKinds])}
                {quantity > 1 && ` × ${quantity}`} · <TextDate day={startsOn} />
                {place && ` · ${place}`}
              </div>
            </li>
          ))}
        </ul>
      )}
      {task.actions.includes('add-activity') && (
        <Button
          variant="default"
          component={Link}
          to={`${activityPath}/new?task=${task.id}`}
          leftSection={<IconPlus size={18} aria-hidden />}
        >
          {t('Thêm hoạt động', 'Add an activity')}
        </Button>
      )}
    </section>
  )
}
