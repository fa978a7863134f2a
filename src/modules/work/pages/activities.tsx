import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { ActivityInput, activityRegister } from '#modules/work/activity-register.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { activityPath } from './paths.ts'

/** The list of conferences, columns, leaflets, workshops, study visits and whatever else carries the plan to people. */
export const ActivityList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={activityRegister}
      api={client.work.activities}
      path={activityPath}
      intro={t(
        'Hội nghị, chuyên mục, tờ rơi, hội thảo, tham quan… (mục II.2 và Phụ lục II). Số lượng ở đây là kết quả của nhiệm vụ.',
        'Conferences, columns, leaflets, workshops, visits… (II.2 and annex II). The quantities here are what a task has achieved.',
      )}
    />
  )
}

/** One activity; a new one may be begun from its task. */
export const ActivityRecord = () => {
  const { task: taskId = '' } = useSearch({ strict: false }) as SearchParams
  const task = useQuery(api.work.task.queryOptions({ input: { id: taskId }, enabled: taskId !== '' }))
  if (taskId !== '' && task.isPending) return <Loading />
  const begun = task.data && {
    task: { id: task.data.id, label: `${task.data.row}. ${task.data.title.vi}` },
    ...(task.data.activityKind ? { kind: task.data.activityKind } : {}),
  }
  return (
    <RecordPage
      register={activityRegister}
      api={client.work.activities}
      path={activityPath}
      input={ActivityInput}
      subject="work.activity"
      label={(row) => String(row.title)}
      initial={{ quantity: 1, ...begun }}
    />
  )
}
