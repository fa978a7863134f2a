import './board.css'
import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { wordsOf } from '#modules/results/rules.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { PrintHead } from '#web/ui/print-head.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { dateText } from '#web/ui/text-date.tsx'
import { PhaseTable } from './phase-table.tsx'

/** The targets of the plan: the phase of the day and the one before, counted from the registers. */
export const TargetsBoard = () => {
  const t = useText()
  const navigate = useNavigate()
  const { asOf } = useSearch({ strict: false }) as SearchParams
  const asked = asOf ? { asOf } : {}
  const board = useQuery(api.results.board.queryOptions({ input: asked }))
  const sheet = useMutation({
    mutationFn: async () =>
      saveFile(await client.results.boardSheet({ ...asked, locale: t.locale }), 'targets.xlsx'),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  if (board.isError && board.data === undefined) return <ErrorPage error={board.error} />
  if (board.data === undefined) return <Loading rows={10} />
  const { plan, phases } = board.data
  const title = t('Chỉ tiêu', 'Targets')
  return (
    <Page
      title={title}
      intro={t(
        `${wordsOf(plan.title, 'vi')} (${plan.number}). Mọi số đều đếm từ các sổ đến ngày ${dateText(board.data.asOf)}; bấm vào số để xem các dòng được tính.`,
        `${wordsOf(plan.title, 'en')} (${plan.number}). Every figure is counted from the registers up to ${dateText(board.data.asOf)}; open a figure to see its rows.`,
      )}
      actions={
        <>
          <DateField
            label={t('Số liệu đến ngày', 'Counted to')}
            value={board.data.asOf}
            onChange={(day) => void navigate({ to: '/targets', search: (day ? { asOf: day } : {}) as never })}
          />
          <Button
            variant="default"
            loading={sheet.isPending}
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
            onClick={() => sheet.mutate()}
          >
            {t('Xuất Excel', 'Excel')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('In', 'Print')}
          </Button>
        </>
      }
    >
      <PrintHead title={title} conditions={[plan.number]} words="" />
      {phases.map((phase) => (
        <PhaseTable key={phase.id} phase={phase} asOf={asOf} />
      ))}
    </Page>
  )
}
