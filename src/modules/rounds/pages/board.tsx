import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { BoardFilter, type BoardRow, boardFilters } from '#modules/rounds/round-shapes.ts'
import { type AgencyReportStep, agencyReportWorkflow, roundWorkflow } from '#modules/rounds/workflow.ts'
import { api, client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { notify, notifyRefusal } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { Status } from '#web/ui/status.tsx'
import { TextDate, TextMoment } from '#web/ui/text-date.tsx'
import { paths } from './paths.ts'

/** Who has sent and who is late in a round; from here the focal agency reminds, and opens each report. */
export const RoundBoard = () => {
  const t = useText()
  const navigate = useNavigate()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { show: asked } = useSearch({ strict: false }) as { show?: string }
  const show = BoardFilter.safeParse(asked).data ?? 'all'
  const { data: round } = useQuery(api.rounds.round.queryOptions({ input: { id } }))
  const { data: board } = useQuery(api.rounds.board.queryOptions({ input: { id, show } }))
  const reminding = useMutation({
    mutationFn: (report: string | undefined) => client.rounds.remind({ id, report }),
    onSuccess: ({ reminded }) =>
      notify({
        message: t(
          reminded === 0 ? 'Hôm nay đã đôn đốc rồi.' : `Đã đôn đốc ${reminded} đơn vị.`,
          reminded === 0 ? 'Already reminded today.' : `Reminded ${reminded} agencies.`,
        ),
      }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const taking = useMutation({
    mutationFn: () => client.rounds.boardSheet({ id, show, locale: t.locale }),
    onSuccess: (file) => saveFile(file, 'bao-cao.xlsx'),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  if (round === undefined || board === undefined) return <Loading />
  const mayRemind = board.actions.includes('remind')
  return (
    <Page
      title={round.title}
      breadcrumbs={[{ label: t('Báo cáo đơn vị', 'Agency reports'), to: paths.rounds }]}
      intro={
        <>
          <Status workflow={roundWorkflow} state={round.state} /> {t('Hạn: hết ngày', 'Due by the end of')}{' '}
          <TextDate day={round.lastDay} />
          {round.internalCutOff && (
            <>
              {' · '}
              {t('chốt nội bộ', 'internal cut-off')} <TextDate day={round.internalCutOff} />
            </>
          )}
        </>
      }
      actions={
        <>
          {mayRemind && (
            <Button loading={reminding.isPending} onClick={() => reminding.mutate(undefined)}>
              {t('Đôn đốc tất cả', 'Remind all')}
            </Button>
          )}
          <Button variant="default" loading={taking.isPending} onClick={() => taking.mutate()}>
            {t('Xuất Excel', 'Excel')}
          </Button>
          {round.actions.includes('adjust') && (
            <Button component={Link} to={paths.settings(id)} variant="default">
              {t('Thời hạn, gia hạn', 'Terms and leaves')}
            </Button>
          )}
        </>
      }
    >
      <nav className="board-filters" aria-label={t('Lọc', 'Filter')}>
        {BoardFilter.options.map((option) => (
          <Button
            key={option}
            size="compact-md"
            variant={option === show ? 'filled' : 'default'}
            aria-pressed={option === show}
            onClick={() => void navigate({ to: paths.round(id), search: { show: option } as never })}
          >
            {t.of(boardFilters[option])} ({board.counts[option] ?? 0})
          </Button>
        ))}
      </nav>
      <BoardTable
        rows={board.rows}
        sections={board.sections}
        onRemind={mayRemind ? (report) => reminding.mutate(report) : undefined}
      />
    </Page>
  )
}

interface BoardTableProps {
  readonly rows: readonly BoardRow[]
  readonly sections: number
  readonly onRemind: ((report: string) => void) | undefined
}

const BoardTable = ({ rows, sections, onRemind }: BoardTableProps) => {
  const t = useText()
  if (rows.length === 0)
    return <p className="panel">{t('Không có đơn vị nào ở nhóm này.', 'No agency is in this group.')}</p>
  return (
    <section className="table-frame report-board" aria-label={t('Bảng đơn vị', 'Table of agencies')}>
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">{t('Đơn vị', 'Agency')}</th>
            <th scope="col">{t('Trạng thái', 'State')}</th>
            <th scope="col">{t('Mục xong', 'Sections')}</th>
            <th scope="col">{t('Gửi lúc', 'Sent')}</th>
            <th scope="col">{t('Trễ', 'Late')}</th>
            <th scope="col">{t('Trả lại', 'Returned')}</th>
            <th scope="col">{t('Bước gần nhất', 'Last step')}</th>
            {onRemind && <th scope="col">{t('Việc', 'Act')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={paths.report(row.id)}>{row.agencyName}</Link>
                {!row.required && <span className="quiet"> ({t('tự nguyện', 'optional')})</span>}
              </th>
              <td>
                <Status workflow={agencyReportWorkflow} state={row.state} />
              </td>
              <td>
                {row.doneSections}/{sections}
              </td>
              <td>
                <TextMoment at={row.submittedAt} />
              </td>
              <td>
                {row.late && <strong>{t(`${row.daysLate} ngày`, `${row.daysLate} days`)}</strong>}
                {row.exceptionUntil && (
                  <span className="quiet">
                    {' '}
                    {t('gia hạn đến', 'leave until')} <TextDate day={row.exceptionUntil} />
                  </span>
                )}
              </td>
              <td>{row.returnedCount > 0 && row.returnedCount}</td>
              <td>
                {row.lastStep && (
                  <>
                    {t.of(agencyReportWorkflow.steps[row.lastStep as AgencyReportStep].label)} ·{' '}
                    <TextMoment at={row.lastStepAt} /> · {row.lastStepByName}
                  </>
                )}
              </td>
              {onRemind && (
                <td>
                  {['unsent', 'draft', 'returned'].includes(row.state) && (
                    <Button size="compact-sm" variant="default" onClick={() => onRemind(row.id)}>
                      {t('Đôn đốc', 'Remind')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
