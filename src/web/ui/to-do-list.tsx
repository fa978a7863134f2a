import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { api } from '../client.ts'
import { useText } from '../locale.tsx'
import { Loading } from './loading.tsx'
import { StatusBadge } from './status.tsx'
import { TextDate } from './text-date.tsx'

/** What the person has to do: what, for whom, by when, one button; what is late stands first. */
export const ToDoList = ({ empty }: { empty: string }) => {
  const t = useText()
  const { data: items } = useQuery(api.rounds.toDo.queryOptions({ input: {} }))
  if (items === undefined) return <Loading />
  if (items.length === 0) return <p className="quiet">{empty}</p>
  const late = items.filter((item) => item.late).length
  return (
    <>
      <p>
        {t(`${items.length} việc`, `${items.length} things to do`)}
        {late > 0 && t(`, trong đó ${late} việc quá hạn`, `, ${late} of them late`)}.
      </p>
      <ul className="task-list">
        {items.map((item) => (
          <li key={`${item.path} ${item.what.en}`}>
            <div>
              <p className="task-title">{t.of(item.what)}</p>
              <p className="quiet">
                {item.forWhom}
                {item.forWhom && item.by && ' · '}
                {item.by && (
                  <>
                    {t('Hạn', 'By')} <TextDate day={item.by} />
                  </>
                )}
              </p>
            </div>
            {item.late && <StatusBadge label={text('Quá hạn', 'Overdue')} tone="bad" />}
            <Button component={Link} to={item.path} variant={item.late ? 'filled' : 'default'}>
              {t.of(item.button)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
