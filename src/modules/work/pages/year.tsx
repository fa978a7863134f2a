import { Button, NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { TaskRow, TaskYear } from '#modules/work/contract.ts'
import { shownStates } from '#modules/work/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { taskPath } from './paths.ts'
import { YearTable } from './year-table.tsx'
import './work.css'

/** The tasks of a year by group of the annex: who leads, what is wanted and done, how each stands. */
export const TaskYearPage = () => {
  const t = useText()
  const { year } = useSearch({ strict: false }) as SearchParams
  const asked = /^\d{4}$/.test(year ?? '') ? Number(year) : undefined
  const found = useQuery(
    api.work.year.queryOptions({ input: { year: asked }, placeholderData: keepPreviousData }),
  )
  if (found.isError && found.data === undefined) return <ErrorPage error={found.error} />
  if (found.data === undefined) return <Loading rows={10} />
  const { data } = found
  return (
    <Page
      title={t(`Nhiệm vụ năm ${data.year}`, `Tasks of ${data.year}`)}
      intro={t(
        'Theo Phụ lục của kế hoạch. Số đã thực hiện được đếm từ các sổ, không nhập tay.',
        'By the annex of the plan. What is done is counted from the registers, never typed.',
      )}
      actions={<YearSwitch data={data} />}
    >
      <Unopened data={data} />
      <StateCounts tasks={data.tasks} />
      {data.tasks.length === 0 ? (
        <p className="panel quiet">
          {t('Năm này chưa có nhiệm vụ nào của bạn.', 'You have no tasks in this year yet.')}
        </p>
      ) : (
        <YearTable data={data} />
      )}
    </Page>
  )
}

const YearSwitch = ({ data: { year, years } }: { data: TaskYear }) => {
  const t = useText()
  const navigate = useNavigate()
  const go = (to: number) => void navigate({ to: taskPath, search: { year: String(to) } as never })
  const choices = Array.from({ length: years.to - years.from + 1 }, (_, n) => String(years.from + n))
  return (
    <div className="year-switch">
      <Button
        variant="default"
        aria-label={t('Năm trước', 'Previous year')}
        disabled={year <= years.from}
        onClick={() => go(year - 1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </Button>
      <NativeSelect
        aria-label={t('Năm', 'Year')}
        value={String(year)}
        data={choices}
        onChange={(event) => go(Number(event.currentTarget.value))}
      />
      <Button
        variant="default"
        aria-label={t('Năm sau', 'Next year')}
        disabled={year >= years.to}
        onClick={() => go(year + 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </Button>
    </div>
  )
}

const Unopened = ({ data: { year, unopened } }: { data: TaskYear }) => {
  const t = useText()
  const opening = useMutation({
    mutationFn: () => client.work.openYear({ year }),
    onSuccess: ({ made, withoutLead }) => {
      notify({ message: t(`Đã mở ${made} nhiệm vụ.`, `Opened ${made} tasks.`) })
      if (withoutLead.length > 0)
        notify({
          message: t(
            `Chưa mở được ${withoutLead.join(', ')} vì hiện không có cơ quan chủ trì.`,
            `${withoutLead.join(', ')} could not be opened: no agency leads them today.`,
          ),
          tone: 'bad',
        })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  if (!unopened) return null
  return (
    <div className="panel unopened" role="note">
      <p>
        {t(
          `Năm ${year} còn ${unopened} nhiệm vụ của kế hoạch chưa mở. Mở năm sẽ giao chúng cho các cơ quan chủ trì của hôm nay.`,
          `${unopened} tasks of the plan are not open in ${year}. Opening gives them to the agencies that lead them today.`,
        )}
      </p>
      <Button
        leftSection={<IconPlus size={18} aria-hidden />}
        loading={opening.isPending}
        onClick={() => opening.mutate()}
      >
        {t(`Mở năm ${year}`, `Open ${year}`)}
      </Button>
    </div>
  )
}

const StateCounts = ({ tasks }: { tasks: readonly TaskRow[] }) => {
  const t = useText()
  const states = Map.groupBy(tasks, ({ shown }) => shown)
  return (
    <ul className="state-counts" aria-label={t('Tổng hợp trạng thái', 'States')}>
      {Object.entries(shownStates).map(([state, { label, tone }]) => {
        const count = states.get(state as TaskRow['shown'])?.length ?? 0
        return count === 0 ? null : (
          <li key={state}>
            <StatusBadge label={label} tone={tone} /> <strong>{count}</strong>
          </li>
        )
      })}
    </ul>
  )
}
