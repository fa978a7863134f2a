import { Button, Group } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  type Assessment,
  type Recommendation,
  RecommendationInput,
} from '#modules/productivity/assessment-contract.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useRecordPath } from '#web/references.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import './assessment.css'
import { recommendationFields } from './assessment-fields.ts'
import type { AssessmentPartProps } from './assessment-words-panel.tsx'

/** Measures that the report recommends; those of a signed report can become tasks. */
export const RecommendationPanel = ({ runId, assessment, onKept }: AssessmentPartProps) => {
  const t = useText()
  const { version, recommendations, actions } = assessment
  const [writing, setWriting] = useState<Partial<Recommendation>>()
  const { data: annex } = useQuery(api.plan.tasks.queryOptions({ input: {} }))
  const rows = Object.fromEntries(
    (annex?.groups ?? []).flatMap(({ tasks }) =>
      tasks.map(({ id, title }) => [id, { vi: `${id}. ${title.vi}`, en: `${id}. ${title.en}` }]),
    ),
  )
  const acting = useMutation({
    mutationFn: (act: () => Promise<Assessment>) => act().then(onKept),
    onSuccess: () => notify({ message: t('Đã ghi.', 'Kept.') }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const { assessments } = client.productivity
  return (
    <section className="panel" aria-labelledby="recommendations-title">
      <h2 id="recommendations-title">{t('Giải pháp đề xuất', 'Recommendations')}</h2>
      {recommendations.length === 0 ? (
        <p className="quiet">
          {t(
            'Chưa có giải pháp nào. Mỗi giải pháp ghi cơ quan chủ trì, thời hạn và mục của Phụ lục; khi báo cáo đã ký, giải pháp giao được thành nhiệm vụ.',
            'None yet. Each names its lead agency, its due day and a row of the annex; once the report is signed, it can become a task.',
          )}
        </p>
      ) : (
        <RecommendationTable
          recommendations={recommendations}
          rows={rows}
          mayWrite={actions.includes('write')}
          mayMakeTask={actions.includes('make-task')}
          onChange={setWriting}
          onDrop={(recommendation) =>
            acting.mutate(() => assessments.drop({ id: runId, version, recommendation }))
          }
          onMakeTask={(recommendation) =>
            acting.mutate(() => assessments.makeTask({ id: runId, recommendation }))
          }
        />
      )}
      {writing && (
        <RecordForm
          key={writing.id ?? 'new'}
          register={recommendationFields(rows)}
          input={RecommendationInput}
          row={writing}
          act={t('Lưu giải pháp', 'Keep the recommendation')}
          onCancel={() => setWriting(undefined)}
          onSave={async (values) => {
            const given = RecommendationInput.parse(values)
            const recommendation = writing.id
            await onKept(await assessments.recommend({ id: runId, version, recommendation, ...given }))
            setWriting(undefined)
            notify({ message: t('Đã ghi.', 'Kept.') })
          }}
        />
      )}
      {writing === undefined && actions.includes('write') && (
        <Button variant="default" mt="md" onClick={() => setWriting({})}>
          {t('Thêm giải pháp', 'Add a recommendation')}
        </Button>
      )}
    </section>
  )
}

interface RecommendationTableProps {
  readonly recommendations: readonly Recommendation[]
  readonly rows: Readonly<Record<string, { readonly vi: string; readonly en: string }>>
  readonly mayWrite: boolean
  readonly mayMakeTask: boolean
  readonly onChange: (recommendation: Recommendation) => void
  readonly onDrop: (id: string) => void
  readonly onMakeTask: (id: string) => void
}

const RecommendationTable = (props: RecommendationTableProps) => {
  const { recommendations, rows, mayWrite, mayMakeTask, onChange, onDrop, onMakeTask } = props
  const t = useText()
  const taskPath = useRecordPath('work.task')
  return (
    <TableFrame label={t('Giải pháp đề xuất', 'Recommendations')}>
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('Giải pháp', 'Measure')}</th>
            <th scope="col">{t('Cơ quan chủ trì', 'Lead agency')}</th>
            <th scope="col">{t('Mục của Phụ lục', 'Row of the annex')}</th>
            <th scope="col">{t('Thời hạn', 'Due')}</th>
            <th scope="col">{t('Nhiệm vụ', 'Task')}</th>
          </tr>
        </thead>
        <tbody>
          {recommendations.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="recommended">
                {one.words}
              </th>
              <td>{one.agency.label}</td>
              <td>{t.of(rows[one.row] ?? { vi: one.row, en: one.row })}</td>
              <td>
                <TextDate day={one.dueOn} />
              </td>
              <td>
                {one.task && taskPath && (
                  <Link to={`${taskPath}/${one.task}`}>{t('Xem nhiệm vụ', 'See the task')}</Link>
                )}
                {one.task === null && mayMakeTask && (
                  <Button size="compact-sm" onClick={() => onMakeTask(one.id)}>
                    {t('Giao thành nhiệm vụ', 'Make it a task')}
                  </Button>
                )}
                {mayWrite && (
                  <Group gap="xs">
                    <Button size="compact-sm" variant="subtle" onClick={() => onChange(one)}>
                      {t('Sửa', 'Change')}
                    </Button>
                    <Button size="compact-sm" variant="subtle" onClick={() => onDrop(one.id)}>
                      {t('Bỏ', 'Leave out')}
                    </Button>
                  </Group>
                )}
                {one.task === null && !mayMakeTask && !mayWrite && '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
