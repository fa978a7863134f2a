import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { text } from '#kernel/text.ts'
import type { PlanTask, TaskMatrix } from '#modules/plan/contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { useAddress } from '#web/ui/address.ts'
import { Asked } from '#web/ui/asked.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TableFrame } from '#web/ui/table-frame.tsx'
import { MeantText } from './meant-text.tsx'
import { PlanPage } from './plan-page.tsx'

const unfollowed = text('chưa theo dõi', 'not followed yet')

/** The annex of the plan: tasks against years, with quantity, state, and who leads and helps. */
export const Matrix = () => {
  const t = useText()
  const { today } = useSession()
  const { asked, ask } = useAddress('/plan/tasks')
  const day = asked.on ?? today
  const matrix = useQuery({
    queryKey: ['plan', 'tasks', day],
    queryFn: () => client.plan.tasks({ on: day }),
    placeholderData: keepPreviousData,
  })
  return (
    <PlanPage
      title={t('Phụ lục nhiệm vụ', 'Annex of tasks')}
      intro={t(
        'Mỗi ô là một lần đến hạn: số lượng và tình trạng. Mở tên cơ quan để xem tên khi ban hành và nay.',
        'Each cell is one time that a task falls due. Open an agency to see its name then and now.',
      )}
      actions={
        <DateField
          label={t('Tên cơ quan tại ngày', 'Names as of')}
          value={day}
          onChange={(on) => on !== '' && ask({ on: on === today ? undefined : on })}
        />
      }
    >
      <Asked query={matrix}>{(data) => <MatrixTable matrix={data} />}</Asked>
    </PlanPage>
  )
}

const MatrixTable = ({ matrix }: { matrix: TaskMatrix }) => {
  const t = useText()
  const { today } = useSession()
  return (
    <TableFrame label={t('Bảng nhiệm vụ theo năm', 'Tasks by years')}>
      <table className="record-table matrix">
        <thead>
          <tr>
            <th scope="col">{t('Nhiệm vụ, chủ trì, phối hợp', 'Task, lead, with')}</th>
            {matrix.years.map((year) => (
              <th
                key={year}
                scope="col"
                className={String(year) === today.slice(0, 4) ? 'year this-year' : 'year'}
              >
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.groups.map(({ id, title, tasks }) => (
            <Fragment key={id}>
              <tr className="group">
                <th scope="rowgroup" colSpan={1 + matrix.years.length}>
                  {id}. {t.of(title)}
                </th>
              </tr>
              {tasks.map((task) => (
                <TaskRow key={task.id} task={task} years={matrix.years} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

const TaskRow = ({ task, years }: { task: PlanTask; years: readonly number[] }) => {
  const t = useText()
  const cells: { key: string; span: number; cell: PlanTask['cells'][number] | undefined }[] = []
  for (let n = 0; n < years.length; ) {
    const year = years[n] ?? 0
    const cell = task.cells.find(({ from, to }) => from <= year && year <= to)
    const span = cell ? Math.min(cell.to - year + 1, years.length - n) : 1
    cells.push({ key: cell?.key ?? String(year), span, cell })
    n += span
  }
  return (
    <tr>
      <th scope="row">
        <span className="quiet">{task.id}</span> {t.of(task.title)}
        {task.note && <span className="choice-detail">{t.of(task.note)}</span>}
        <dl className="roles-of-task">
          <dt>{t('Chủ trì', 'Lead')}</dt>
          <dd>
            <MeantText meant={task.lead} />
          </dd>
          {task.coordinating.length > 0 && <dt>{t('Phối hợp', 'With')}</dt>}
          {task.coordinating.map((meant) => (
            <dd key={meant.said.vi}>
              <MeantText meant={meant} />
            </dd>
          ))}
        </dl>
      </th>
      {cells.map(({ key, span, cell }) => (
        <td key={key} colSpan={span} className={cell ? 'due' : 'not-due'}>
          {cell?.quantity && <strong>{t.of(cell.quantity)}</strong>}
          {cell &&
            (cell.state ? (
              cell.state.path ? (
                <Link to={cell.state.path}>
                  <StatusBadge label={cell.state.label} tone={cell.state.tone} />
                </Link>
              ) : (
                <StatusBadge label={cell.state.label} tone={cell.state.tone} />
              )
            ) : (
              <span className="choice-detail">{t.of(unfollowed)}</span>
            ))}
        </td>
      ))}
    </tr>
  )
}
