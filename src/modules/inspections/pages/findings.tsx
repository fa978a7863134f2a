import { useSearch } from '@tanstack/react-router'
import { findingRegister } from '#modules/inspections/columns.ts'
import { FindingInput } from '#modules/inspections/contract.ts'
import { findingWorkflow } from '#modules/inspections/finding-workflow.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status, StatusBadge } from '#web/ui/status.tsx'

const path = '/inspections/findings'
const late = { vi: 'Quá hạn', en: 'Overdue' }
const dueCell = (row: Readonly<Record<string, unknown>>) =>
  row.overdue === true ? <StatusBadge label={late} tone="bad" /> : null

/** What checks found, with the day until which it is remedied. */
export const FindingList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={findingRegister}
      api={client.inspections.findings}
      path={path}
      cells={{
        state: (row) => <Status workflow={findingWorkflow} state={String(row.state)} />,
        overdue: dueCell,
      }}
      intro={t(
        'Tồn tại sau kiểm tra: doanh nghiệp khắc phục kèm minh chứng, cơ quan xác nhận rồi đóng.',
        'Findings: the enterprise remedies with evidence, the agency verifies and closes.',
      )}
    />
  )
}

/** One finding: demand, due day, remedy, verification. */
export const FindingRecord = () => {
  const { visit, named = '' } = useSearch({ strict: false }) as { visit?: string; named?: string }
  return (
    <RecordPage
      register={findingRegister}
      api={client.inspections.findings}
      path={path}
      input={FindingInput}
      subject="inspections.finding"
      label={({ content }) => String(content).slice(0, 80)}
      cells={{ overdue: dueCell }}
      lifeCycle={{ workflow: findingWorkflow, api: client.inspections.findings }}
      initial={visit === undefined ? {} : { visit: { id: visit, label: named } }}
    />
  )
}
