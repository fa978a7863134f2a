import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { CalendarDate } from '#kernel/period.ts'
import { text } from '#kernel/text.ts'
import { DecisionInput, type DecisionLine, decisionRegister } from '#modules/budget/decision.ts'
import { decisionWorkflow } from '#modules/budget/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { Asked } from '#web/ui/asked.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { notify } from '#web/ui/notice.tsx'
import { RecordForm } from '#web/ui/record-form.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { DecisionLines } from './decision-lines.tsx'
import { Papers } from './papers.tsx'
import { paths } from './paths.ts'

/** Decisions that approve, allocate and adjust. */
export const DecisionList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={decisionRegister}
      api={client.budget.decisions}
      path={paths.decisions}
      cells={{ state: (row) => <Status workflow={decisionWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Ủy ban nhân dân quyết định; chỉ khi ban hành số tiền mới được ghi vào sổ cái (mục IV.2).',
        "The People's Committee decides; only an issued decision writes the ledger.",
      )}
    />
  )
}

/** Issuing asks for number and day, so it is not among the plain steps. */
const plainSteps = {
  ...decisionWorkflow,
  steps: { submit: decisionWorkflow.steps.submit, return: decisionWorkflow.steps.return },
}

/** One decision with its lines and its paper. */
export const DecisionRecord = () => {
  const t = useText()
  return (
    <RecordPage
      register={decisionRegister}
      api={client.budget.decisions}
      path={paths.decisions}
      input={DecisionInput}
      subject="budget.decision"
      label={({ title }) => String(title)}
      lifeCycle={{ workflow: plainSteps, api: client.budget.decisions }}
      actLabels={{
        submit: decisionWorkflow.steps.submit.label,
        return: decisionWorkflow.steps.return.label,
        issue: decisionWorkflow.steps.issue.label,
        'lines-saved': { vi: 'Lưu các dòng', en: 'Lines saved' },
      }}
      actions={(row) => (
        <>
          {row.actions.includes('issue') && <Issue row={row} />}
          <Papers
            name={t('Quyết định', 'Decision')}
            draw={(kind) => client.budget.decisionDocument({ id: row.id, kind })}
          />
        </>
      )}
    >
      {(row) => <Lines key={row.version} row={row} />}
    </RecordPage>
  )
}

const IssueInput = z.object({ number: z.string().trim().max(60).default(''), date: CalendarDate })
const issueRegister = {
  ...decisionRegister,
  columns: {
    number: {
      ...decisionRegister.columns.number,
      hint: text(
        'Để trống để lấy số tiếp theo trong sổ văn bản đi.',
        'Left empty: the next number of the register of outgoing documents.',
      ),
    },
    date: decisionRegister.columns.date,
  },
}

const Issue = ({ row }: { row: RegisterRow }) => {
  const t = useText()
  const { today } = useSession()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.of(decisionWorkflow.steps.issue.label)}</Button>
      <Dialog
        opened={open}
        onClose={() => setOpen(false)}
        title={t('Ban hành quyết định', 'Issue the decision')}
      >
        <p>
          {t(
            'Các dòng được ghi vào sổ cái và không sửa được nữa; muốn đổi phải có quyết định điều chỉnh.',
            'The lines are written into the ledger for good; a change takes an adjustment.',
          )}
        </p>
        <RecordForm
          register={issueRegister}
          input={IssueInput}
          row={{ date: today }}
          act={t('Ban hành', 'Issue')}
          onSave={async (values) => {
            await client.budget.issueDecision({
              id: row.id,
              version: row.version,
              ...IssueInput.parse(values),
            })
            setOpen(false)
            notify({ message: t('Đã ban hành và ghi sổ.', 'Issued and written into the ledger.') })
          }}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </>
  )
}

const Lines = ({ row }: { row: RegisterRow }) => {
  const lines = useQuery(api.budget.decisionLines.queryOptions({ input: { id: row.id } }))
  return (
    <Asked query={lines}>
      {(data: DecisionLine[]) => <DecisionLines key={JSON.stringify(data)} row={row} lines={data} />}
    </Asked>
  )
}
