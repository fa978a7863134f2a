import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { moves, spendings } from '#modules/budget/accounts.ts'
import { CommitmentInput, commitmentRegister } from '#modules/budget/commitment.ts'
import { SpendingInput } from '#modules/budget/spend-shapes.ts'
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
import { TextDate } from '#web/ui/text-date.tsx'
import { MoneyTable, moneyColumn } from './money-table.tsx'
import { paths } from './paths.ts'

/** What agencies bound themselves to and paid. */
export const CommitmentList = () => {
  const t = useText()
  return (
    <RegisterPage
      register={commitmentRegister}
      api={client.budget.commitments}
      path={paths.commitments}
      intro={t(
        'Mỗi hợp đồng, quyết định chi là một cam kết trong khoản được phân bổ; tạm ứng, thanh toán ghi theo chứng từ.',
        'Each contract is a commitment within an allocation; advances and payments follow by voucher.',
      )}
    />
  )
}

const spendLabels = Object.fromEntries(spendings.map((move) => [move, moves[move].label]))

/** One commitment with its ledger. */
export const CommitmentRecord = () => {
  const { today } = useSession()
  return (
    <RecordPage
      register={commitmentRegister}
      api={client.budget.commitments}
      path={paths.commitments}
      input={CommitmentInput}
      subject="budget.commitment"
      label={({ title }) => String(title)}
      actLabels={spendLabels}
      initial={{ signedOn: today }}
      actions={(row) => row.actions.includes('update') && <Spend row={row} />}
    >
      {({ id }) => <Entries id={id} />}
    </RecordPage>
  )
}

const spendRegister = defineRegister({
  name: 'budget-spend',
  title: text('Tạm ứng, thanh toán', 'Spending'),
  columns: {
    move: { label: text('Việc', 'What'), type: 'choice', choices: spendLabels },
    amount: { label: text('Số tiền', 'Amount'), type: 'money' },
    onDay: { label: text('Ngày', 'Day'), type: 'date' },
    document: {
      label: text('Số, ngày chứng từ', 'Voucher'),
      type: 'text',
      hint: text('Bắt buộc khi tiền ra hoặc vào.', 'Required where money leaves or comes back.'),
    },
    reason: {
      label: text('Lý do', 'Reason'),
      type: 'text',
      hint: text('Bắt buộc khi tăng, giảm cam kết.', 'Required where the commitment changes.'),
    },
  },
})

const Spend = ({ row }: { row: RegisterRow }) => {
  const t = useText()
  const { today } = useSession()
  const [open, setOpen] = useState(false)
  const title = t('Tạm ứng, thanh toán', 'Advance or pay')
  return (
    <>
      <Button onClick={() => setOpen(true)}>{title}</Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={title} size="lg">
        <RecordForm
          register={spendRegister}
          input={SpendingInput}
          row={{ move: 'pay', onDay: today }}
          act={t('Ghi sổ', 'Write the ledger')}
          onSave={async (values) => {
            await client.budget.spend({ id: row.id, ...SpendingInput.parse(values) })
            setOpen(false)
            notify({ message: t('Đã ghi sổ.', 'Written into the ledger.') })
          }}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </>
  )
}

const Entries = ({ id }: { id: string }) => {
  const t = useText()
  const entries = useQuery(api.budget.entries.queryOptions({ input: { id } }))
  return (
    <section className="panel" aria-labelledby="entries-title">
      <h2 id="entries-title">{t('Sổ của cam kết này', 'Ledger of this commitment')}</h2>
      <Asked query={entries}>
        {(rows) => (
          <MoneyTable
            label={t('Sổ của cam kết này', 'Ledger of this commitment')}
            rows={rows}
            keyOf={(row) => row.id}
            columns={[
              { head: t('Ngày', 'Day'), cell: ({ onDay }) => <TextDate day={onDay} /> },
              { head: t('Việc', 'What'), cell: ({ move }) => t.of(moves[move].label) },
              moneyColumn(t('Số tiền (đồng)', 'Amount (đồng)'), 'amount'),
              { head: t('Chứng từ', 'Voucher'), cell: ({ document }) => document },
              { head: t('Lý do', 'Reason'), cell: ({ reason }) => reason },
              { head: t('Người ghi', 'By'), cell: ({ by }) => by },
            ]}
          />
        )}
      </Asked>
    </section>
  )
}
