import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import type { TaskRow, TaskYear } from '#modules/work/contract.ts'
import { joinedState, yearsText } from '#modules/work/rules.ts'
import { type ShownState, shownStates } from '#modules/work/workflow.ts'
import { useText } from '#web/locale.tsx'
import { StatusBadge } from '#web/ui/status.tsx'
import { TextDate } from '#web/ui/text-date.tsx'
import { taskPath } from './paths.ts'

const TaskState = ({ state }: { state: ShownState }) => (
  <StatusBadge label={shownStates[state].label} tone={shownStates[state].tone} />
)

/** How far a task is: a bar that the number beside it repeats. */
export const Percent = ({ value, behind }: { value: number; behind: boolean }) => {
  const t = useText()
  return (
    <span className="percent">
      <span className="percent-bar" aria-hidden="true">
        <span style={{ width: `${value}%` }} />
      </span>
      {value}%
      {behind && <span className="behind">{t('Chậm so với thời gian', 'Behind the time passed')}</span>}
    </span>
  )
}

/** What is done of what the annex wants, with its unit; a dash where nothing is counted. */
export const DoneOfWanted = ({ task }: { task: TaskRow }) => {
  const t = useText()
  if (task.wanted === null && task.done === null) return <span className="quiet">—</span>
  return (
    <>
      <strong>{task.done ?? '—'}</strong>
      {task.wanted !== null && ` / ${task.wanted}`} {task.unit && t.of(task.unit)}
    </>
  )
}

/** The annex of a year: groups, their rows under the numbers of the annex, and the agencies of rows that many lead. */
export const YearTable = ({ data }: { data: TaskYear }) => {
  const t = useText()
  const byGroup = Map.groupBy(data.tasks, ({ groupId }) => groupId)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="table-frame" tabIndex={0} aria-label={t('Bảng nhiệm vụ', 'Table of tasks')}>
      <table className="record-table year-table">
        <thead>
          <tr>
            <th scope="col">{t('TT', 'No.')}</th>
            <th scope="col">{t('Nội dung', 'Content')}</th>
            <th scope="col">{t('Chủ trì', 'Lead')}</th>
            <th scope="col">{t('Thời gian, hạn', 'Years, due')}</th>
            <th scope="col">{t('Đã thực hiện', 'Done')}</th>
            <th scope="col">{t('Tiến độ', 'Progress')}</th>
            <th scope="col">{t('Trạng thái', 'State')}</th>
          </tr>
        </thead>
        <tbody>
          {data.groups.map(({ id, title }) => {
            const inGroup = byGroup.get(id)
            return inGroup === undefined ? null : (
              <Fragment key={id}>
                {(inGroup.length > 1 || inGroup[0]?.row !== id) && (
                  <tr className="group-row">
                    <td>{id}</td>
                    <th scope="rowgroup" colSpan={6}>
                      {t.of(title)}
                    </th>
                  </tr>
                )}
                {[...Map.groupBy(inGroup, ({ instance }) => instance)].map(([instance, tasks]) =>
                  tasks.length > 1 ? (
                    <SharedRow key={instance} tasks={tasks} />
                  ) : (
                    tasks.map((task) => <OneRow key={task.id} task={task} />)
                  ),
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const OneRow = ({ task, within = false }: { task: TaskRow; within?: boolean }) => {
  const t = useText()
  return (
    <tr className={within ? 'within-row' : undefined}>
      <td>{within ? '' : task.row}</td>
      <th scope="row">
        <Link to={`${taskPath}/${task.id}`} className="row-link">
          {within ? task.lead.label : <span className="task-title">{t.of(task.title)}</span>}
        </Link>
      </th>
      <td>{within ? '' : task.lead.label}</td>
      <td>
        {!within && <div className="years">{yearsText(task)}</div>}
        <span className="quiet">
          <TextDate day={task.dueOn} />
        </span>
      </td>
      <td>
        <DoneOfWanted task={task} />
      </td>
      <td>
        <Percent value={task.percent} behind={task.behind && task.shown !== 'late'} />
      </td>
      <td>
        <TaskState state={task.shown} />
      </td>
    </tr>
  )
}

/** A row of the annex that many agencies lead: told together, opened to see each. */
const SharedRow = ({ tasks }: { tasks: readonly TaskRow[] }) => {
  const t = useText()
  const [opened, setOpened] = useState(false)
  const [first] = tasks
  if (first === undefined) return null
  const done = tasks.filter(({ state }) => state === 'done').length
  const mean = Math.round(tasks.reduce((sum, { percent }) => sum + percent, 0) / tasks.length)
  const state = joinedState(tasks.map(({ shown }) => shown))
  const Icon = opened ? IconChevronDown : IconChevronRight
  return (
    <>
      <tr>
        <td>{first.row}</td>
        <th scope="row">
          <span className="task-title">{t.of(first.title)}</span>
        </th>
        <td>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
            leftSection={<Icon size={16} aria-hidden />}
          >
            {t(`${tasks.length} cơ quan`, `${tasks.length} agencies`)}
          </Button>
        </td>
        <td>{yearsText(first)}</td>
        <td>
          <strong>{done}</strong> / {tasks.length} {t('cơ quan hoàn thành', 'agencies done')}
        </td>
        <td>
          <Percent value={mean} behind={false} />
        </td>
        <td>{state && <TaskState state={state} />}</td>
      </tr>
      {opened && tasks.map((task) => <OneRow key={task.id} task={task} within />)}
    </>
  )
}
