import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { DifficultyInput, difficultyRegister } from '#modules/difficulties/contract.ts'
import { saidLabels } from '#modules/difficulties/workflow.ts'
import { api, client } from '#web/client.ts'
import type { SearchParams } from '#web/search-params.ts'
import { Loading } from '#web/ui/loading.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { difficultyCells } from './cells.tsx'
import { Conversation } from './conversation.tsx'

const acts = { ...saidLabels, commented: text('Trao đổi', 'Commented') }

/** One difficulty with its conversation; a new one may be begun from its task. */
export const DifficultyRecord = () => {
  const { task: taskId = '' } = useSearch({ strict: false }) as SearchParams
  const task = useQuery(api.work.task.queryOptions({ input: { id: taskId }, enabled: taskId !== '' }))
  if (taskId !== '' && task.isPending) return <Loading />
  const begun = task.data && { task: { id: task.data.id, label: `${task.data.row}. ${task.data.title.vi}` } }
  return (
    <RecordPage
      register={difficultyRegister}
      api={client.difficulties}
      path="/difficulties"
      input={DifficultyInput}
      subject="work.difficulty"
      label={(row) => String(row.title)}
      cells={difficultyCells}
      actLabels={acts}
      initial={{ urgency: 'normal', ...begun }}
    >
      {(row) => <Conversation row={row} />}
    </RecordPage>
  )
}
