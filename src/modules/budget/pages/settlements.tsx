import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SettlementInput, type SettlementLine, settlementRegister } from '#modules/budget/settlement.ts'
import { settlementWorkflow } from '#modules/budget/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { Asked } from '#web/ui/asked.tsx'
import { MoneyField } from '#web/ui/money-field.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { RegisterPage } from '#web/ui/register-page.tsx'
import { Status } from '#web/ui/status.tsx'
import { MoneyTable, moneyColumn } from './money-table.tsx'
import { PaperNumber } from './paper-number.tsx'
import { Papers } from './papers.tsx'
import { paths } from './paths.ts'
import { useSourceName } from './source-name.ts'

/** The settlements of agencies' years. */
export const SettlementList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={settlementRegister}
      api={client.budget.settlements}
      path={paths.settlements}
      cells={{ state: (row) => <Status workflow={settlementWorkflow} state={String(row.state)} /> }}
      intro={t(
        'Khóa năm: giải trình chênh lệch, đề nghị chuyển nguồn; cơ quan thẩm định duyệt (mục IV.2, V.3).',
        'Closing a year: differences explained, what is carried over; accepted by the appraising agency.',
      )}
    />
  )
}

/** One settlement with its lines and its report. */
export const SettlementRecord = () => {
  const t = useText()
  const { today } = useSession()
  return (
    <RecordPage
      register={settlementRegister}
      api={client.budget.settlements}
      path={paths.settlements}
      input={SettlementInput}
      subject="budget.settlement"
      label={({ year, agency }) =>
        `${t('Quyết toán năm', 'Settlement of')} ${year} – ${(agency as { label?: string } | null)?.label ?? ''}`
      }
      actLabels={{
        'lines-saved': { vi: 'Lưu các dòng', en: 'Lines saved' },
        'paper-sent': { vi: 'Gửi báo cáo', en: 'Report sent' },
      }}
      lifeCycle={{ workflow: settlementWorkflow, api: client.budget.settlements }}
      initial={{ year: Number(today.slice(0, 4)) }}
      actions={({ id }) => (
        <Papers
          name={t('Báo cáo quyết toán', 'Settlement report')}
          draw={(kind) => client.budget.settlementDocument({ id, kind })}
        />
      )}
    >
      {(row) => (
        <>
          <PaperNumber paper="settlement" id={row.id} name={t('Báo cáo quyết toán', 'Settlement report')} />
          <Lines key={row.version} row={row} />
        </>
      )}
    </RecordPage>
  )
}

const Lines = ({ row }: { row: RegisterRow }) => {
  const lines = useQuery(api.budget.settlementLines.queryOptions({ input: { id: row.id } }))
  return <Asked query={lines}>{(data) => <LineForm row={row} lines={data} />}</Asked>
}

const LineForm = ({ row, lines }: { row: RegisterRow; lines: readonly SettlementLine[] }) => {
  const t = useText()
  const nameOf = useSourceName()
  const mayWrite = row.actions.includes('update')
  const [told, setTold] = useState<Readonly<Record<string, { carry: string; explanation: string }>>>(() =>
    Object.fromEntries(
      lines.map(({ allocation, carry, explanation }) => [
        allocation,
        { carry, explanation: explanation ?? '' },
      ]),
    ),
  )
  const say = (allocation: string, values: object) =>
    setTold((before) => {
      const was = before[allocation] ?? { carry: '0', explanation: '' }
      return { ...before, [allocation]: { ...was, ...values } }
    })
  const save = useMutation({
    mutationFn: () =>
      client.budget.saveSettlementLines({
        id: row.id,
        version: row.version,
        lines: Object.entries(told).map(([allocation, { carry, explanation }]) => ({
          ...{ allocation, carry: carry || '0', explanation },
        })),
      }),
    onSuccess: () => notify({ message: t('Đã lưu.', 'Saved.') }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const carryLabel = t('Đề nghị chuyển nguồn', 'Carry over')
  const whyLabel = t('Giải trình chênh lệch', 'Why it differs')
  return (
    <section className="panel" aria-labelledby="settled-title">
      <h2 id="settled-title">{t('Từng khoản được giao (đồng)', 'Line by line (đồng)')}</h2>
      <MoneyTable
        label={t('Từng khoản được giao', 'Line by line')}
        rows={lines}
        keyOf={({ allocation }) => allocation}
        columns={[
          { head: t('Nội dung', 'Line'), cell: ({ content }) => content },
          { head: t('Nguồn', 'Source'), cell: ({ source }) => nameOf(source) },
          moneyColumn(t('Được giao', 'Allocated'), 'allocated'),
          moneyColumn(t('Đã thanh toán', 'Paid'), 'paid'),
          moneyColumn(t('Còn lại', 'Left'), 'unspent'),
          mayWrite
            ? {
                head: carryLabel,
                cell: ({ allocation, content }) => (
                  <MoneyField
                    label={`${carryLabel}: ${content}`}
                    value={told[allocation]?.carry ?? '0'}
                    onChange={(carry) => say(allocation, { carry })}
                  />
                ),
              }
            : moneyColumn(carryLabel, 'carry'),
          {
            head: whyLabel,
            cell: ({ allocation, content, explanation }) =>
              mayWrite ? (
                <TextInput
                  label={`${whyLabel}: ${content}`}
                  value={told[allocation]?.explanation ?? ''}
                  onChange={(event) => say(allocation, { explanation: event.currentTarget.value })}
                />
              ) : (
                explanation
              ),
          },
        ]}
        total={t('Tổng cộng', 'Total')}
      />
      {mayWrite && (
        <div className="form-foot">
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {t('Lưu giải trình', 'Save')}
          </Button>
        </div>
      )}
    </section>
  )
}
