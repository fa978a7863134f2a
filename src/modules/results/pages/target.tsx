import './board.css'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import type { BoardTarget } from '#modules/results/contract.ts'
import { figureText, goalText, kindWords, notes, states, wordsOf } from '#modules/results/rules.ts'
import { api } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import type { SearchParams } from '#web/search-params.ts'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { HistoryPanel } from '#web/ui/history-panel.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { Page } from '#web/ui/page.tsx'
import { PrintHead } from '#web/ui/print-head.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { CountedRows } from './counted-rows.tsx'
import { statingActs } from './stating-acts.ts'
import { TargetChart } from './target-chart.tsx'
import { YearTable } from './year-table.tsx'

/** One target: how it stands, its years with what was stated beside the count, and the rows that make the figure. */
export const TargetPage = () => {
  const t = useText()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { asOf, year } = useSearch({ strict: false }) as SearchParams
  const board = useQuery(api.results.board.queryOptions({ input: asOf ? { asOf } : {} }))
  if (board.isError && board.data === undefined) return <ErrorPage error={board.error} />
  if (board.data === undefined) return <Loading />
  const phase = board.data.phases.find(({ targets }) => targets.some((one) => one.id === id))
  const target = phase?.targets.find((one) => one.id === id)
  const chosen = /^\d{4}$/.test(year ?? '') ? Number(year) : undefined
  const title = target ? wordsOf(target.label, t.locale) : t('Chỉ tiêu', 'Target')
  const stated = target?.years.find((one) => one.year === chosen)?.stated ?? []
  return (
    <Page
      title={title}
      intro={
        target &&
        phase &&
        `${wordsOf(target.text, t.locale)} (${wordsOf(phase.label, t.locale)}, ${target.clause})`
      }
      breadcrumbs={[{ label: t('Chỉ tiêu', 'Targets'), to: '/targets' }]}
    >
      <PrintHead title={title} conditions={chosen ? [String(chosen)] : []} words="" />
      {target && <Facts target={target} />}
      {target && phase && (
        <YearTable
          target={target}
          asOf={asOf}
          chosen={chosen}
          mayState={board.data.actions.includes('state')}
        />
      )}
      {target && <TargetChart target={target} />}
      <CountedRows
        key={`${id} ${chosen ?? ''}`}
        target={id}
        decimals={target?.decimals ?? 0}
        year={chosen}
        asOf={asOf}
      />
      {stated.map((one) => (
        <HistoryPanel key={one.id} subject="results.stated" id={one.id} actLabels={statingActs} />
      ))}
    </Page>
  )
}

const Facts = ({ target }: { target: BoardTarget }) => {
  const t = useText()
  const { state, value, kind, pace, forecast, decimals } = target
  const fact = (label: string, shown: string) =>
    shown !== '' && (
      <div>
        <dt>{label}</dt>
        <dd>{shown}</dd>
      </div>
    )
  return (
    <section className="panel" aria-label={t('Chỉ tiêu hiện nay', 'How the target stands')}>
      <dl className="target-facts">
        <div>
          <dt>{t('Đánh giá', 'State')}</dt>
          <dd>
            <StatusBadge label={states[state].label} tone={states[state].tone} />
          </dd>
        </div>
        {fact(
          t('Mục tiêu', 'Goal'),
          `${goalText(target, t.locale)} ${'reached' in target.goal ? '' : wordsOf(target.unit, t.locale)}`,
        )}
        {fact(
          t('Cả giai đoạn', 'Whole phase'),
          value === null ? '' : `${figureText(value, decimals)}${kind ? ` (${t.of(kindWords[kind])})` : ''}`,
        )}
        {fact(t('Cần mỗi năm còn lại', 'Needed each remaining year'), figureText(pace, decimals))}
        {fact(
          t('Dự báo cuối giai đoạn', 'Forecast for the end'),
          figureText(forecast?.value ?? null, decimals),
        )}
      </dl>
      {target.notes.map((note) => (
        <p key={note}>{t.of(notes[note])}.</p>
      ))}
      {target.note && <p className="quiet">{wordsOf(target.note, t.locale)}</p>}
    </section>
  )
}
