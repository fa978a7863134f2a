import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Register } from '#kernel/register.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { Loading } from './loading.tsx'
import { type Cells, RecordTable } from './record-table.tsx'
import type { RegisterApi, RegisterRow } from './register-api.ts'

interface PartTableProps {
  readonly name: string
  readonly title: string
  /** The record that the rows belong to, and the column by which they name it. */
  readonly whole: RegisterRow
  readonly by: string
  readonly register: Register
  readonly api: Pick<RegisterApi, 'list'>
  readonly path: string
  readonly columns: readonly string[]
  readonly sort: string
  readonly empty: string
  readonly cells?: Cells<RegisterRow>
  /** How a row is added, where this person may. */
  readonly add?: string | undefined
  readonly children?: (rows: readonly RegisterRow[]) => ReactNode
}

/** The rows of one part of a record, each opening its own page. */
export const PartTable = (props: PartTableProps) => {
  const {
    name,
    title,
    whole,
    by,
    register,
    api,
    path,
    columns,
    sort,
    empty,
    cells = {},
    add,
    children,
  } = props
  const t = useText()
  const list = useQuery({
    queryKey: [register.name, 'list', whole.id],
    queryFn: () => api.list({ filter: { [by]: whole.id }, sort, size: 100 }),
  })
  const { rows = [], actions = [] } = list.data ?? {}
  return (
    <section className="panel" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>
        {title}
        {list.data && ` (${list.data.total})`}
      </h2>
      {list.isPending && <Loading rows={3} />}
      {list.isError && <p role="alert">{t.of(toRefusal(list.error).text)}</p>}
      {list.data && rows.length === 0 && <p className="quiet">{empty}</p>}
      {rows.length > 0 && (
        <RecordTable
          register={register}
          columns={[...columns]}
          rows={rows}
          cells={cells}
          href={(row) => `${path}/${row.id}`}
        />
      )}
      {children?.(rows)}
      {add !== undefined && actions.includes('create') && (
        <div className="form-foot">
          <Button
            variant="default"
            component={Link}
            to={`${path}/new`}
            search={{ [by]: whole.id } as never}
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {add}
          </Button>
        </div>
      )}
    </section>
  )
}
