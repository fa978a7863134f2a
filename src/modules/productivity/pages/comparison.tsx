import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { ComparedRuns } from './compared-runs.tsx'

const asked = () => new URLSearchParams(window.location.search).get('second') ?? ''

/** Two runs chosen and set beside each other. */
export const RunComparisonPage = () => {
  const t = useText()
  const { data: runs } = useQuery(api.productivity.runs.list.queryOptions({ input: { size: 200 } }))
  const [picked, setPicked] = useState({ first: '', second: asked() })
  const second = picked.second || runs?.rows[0]?.id || ''
  const first = picked.first || runs?.rows.find(({ id }) => id !== second)?.id || ''
  const { data } = useQuery({
    ...api.productivity.runs.compare.queryOptions({ input: { first, second } }),
    enabled: first !== '' && second !== '',
  })
  const choices = (runs?.rows ?? []).map(({ id, title, madeAt }) => ({
    value: id,
    label: `${title} (${new Date(madeAt).toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })})`,
  }))
  return (
    <Page
      title={t('So sánh hai lần tính', 'Compare two runs')}
      breadcrumbs={[{ label: t('Tính TFP', 'TFP runs'), to: '/productivity/runs' }]}
      intro={t(
        'Số liệu vào, tham số và kết quả khác nhau ở đâu. Chênh lệch là lần thứ hai trừ lần thứ nhất.',
        'Where inputs, parameters and figures differ. A difference is the second less the first.',
      )}
    >
      {runs === undefined && <Loading />}
      {runs !== undefined && runs.rows.length < 2 && (
        <p className="panel quiet">
          {t('Cần ít nhất hai lần tính để so sánh.', 'At least two runs are needed to compare.')}
        </p>
      )}
      {runs !== undefined && runs.rows.length > 1 && (
        <div className="panel form-grid">
          <NativeSelect
            label={t('Lần thứ nhất', 'First run')}
            value={first}
            data={choices}
            onChange={(event) => setPicked({ first: event.currentTarget.value, second })}
          />
          <NativeSelect
            label={t('Lần thứ hai', 'Second run')}
            value={second}
            data={choices}
            onChange={(event) => setPicked({ first, second: event.currentTarget.value })}
          />
        </div>
      )}
      {data && <ComparedRuns compared={data} />}
    </Page>
  )
}
