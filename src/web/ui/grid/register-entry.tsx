import { Alert, Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Register } from '#kernel/register.ts'
import { useText } from '../../locale.tsx'
import { toRefusal } from '../../refusal.ts'
import { ErrorPage } from '../error-page.tsx'
import { formFields, type InputShape } from '../form-values.ts'
import { useListQuery } from '../list-query.ts'
import { Loading } from '../loading.tsx'
import { notify } from '../notice.tsx'
import { Page } from '../page.tsx'
import type { EntryApi, RegisterApi, RegisterRow } from '../register-api.ts'
import { UnsavedGuard } from '../unsaved-guard.tsx'
import { changedRows, entryFaults, freshRows, keptRow, sentRow } from './entered-rows.ts'
import { EntryGrid } from './entry-grid.tsx'
import { type GridFault, unreadFaults } from './grid-faults.ts'
import type { GridRow } from './grid-row.ts'
import { useEntryRows } from './use-entry-rows.ts'

interface RegisterEntryProps {
  readonly register: Register
  readonly api: RegisterApi & EntryApi
  readonly input: InputShape
  /** The address of the list; this page stands below it. */
  readonly path: string
  readonly title: string
  readonly intro?: string
}

/** Faults, and the rows as they were when these were found. */
interface Checked {
  readonly rows: readonly GridRow[]
  readonly faults: readonly GridFault[]
}

/** A fault goes as soon as its cell is changed; one of a whole row with any change of the row. */
const stillStanding = ({ rows, faults }: Checked, now: readonly GridRow[]): GridFault[] => {
  const [then, today] = [rows, now].map((all) => new Map(all.map((row) => [row.key, row])))
  return faults.filter(({ key, column }) => {
    const [was, is] = [then?.get(key), today?.get(key)]
    return column === undefined ? was === is : was?.values[column] === is?.values[column]
  })
}

const emptyRows = 10
const rowsRead = 200

/** Rows of a register typed as a table: those of the list, as it is filtered, and new ones; saved all or none. */
export const RegisterEntry = (props: RegisterEntryProps) => {
  const { register, api, path } = props
  const { query } = useListQuery(register, path)
  const asked = { ...query, page: 1, size: rowsRead }
  const list = useQuery({
    queryKey: [register.name, 'entry', asked],
    queryFn: () => api.list(asked),
    // What is being typed must not be read over.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  if (list.isError) return <ErrorPage error={list.error} />
  if (list.data === undefined) return <Loading rows={10} />
  return <Table {...props} read={list.data.rows} total={list.data.total} />
}

type TableProps = RegisterEntryProps & { readonly read: readonly RegisterRow[]; readonly total: number }

const Table = ({ register, api, input, path, title, intro, read, total }: TableProps) => {
  const t = useText()
  const navigate = useNavigate()
  const fields = useMemo(() => formFields(register, input), [register, input])
  const [kept, setKept] = useState(
    () => new Map(read.filter(({ actions }) => actions.includes('update')).map((row) => [row.id, row])),
  )
  const before = useMemo(
    () => new Map([...kept.values()].map((row) => [row.id, keptRow(fields, row)])),
    [kept, fields],
  )
  const entry = useEntryRows(() => [...before.values(), ...freshRows(emptyRows)])
  const [found, setFound] = useState<Checked>({ rows: [], faults: [] })
  const [reason, setReason] = useState('')
  const changed = changedRows(entry.rows, before)

  const saving = useMutation({
    mutationFn: async (rows: readonly GridRow[]) => {
      const saved = await api.saveMany({
        rows: rows.map((row) => {
          const was = kept.get(row.key)
          return { ...(was && { id: was.id, version: was.version }), values: sentRow(fields, input, row) }
        }),
        ...(reason.trim() && { reason: reason.trim() }),
      })
      return { sent: rows, saved }
    },
    onSuccess: ({ sent, saved }) => {
      const faults = saved.faults.map(({ row, field, text }) => ({
        key: sent[row]?.key ?? '',
        column: fields.find(({ name, sentAs }) => field === name || field === sentAs)?.name,
        text,
      }))
      setFound({ rows: sent, faults })
      if (faults.length > 0) return
      const fresh = new Map(sent.map(({ key }, place) => [key, saved.rows[place]]))
      setKept(new Map([...kept, ...saved.rows.map((row) => [row.id, row] as const)]))
      entry.reset(
        entry.rows.map((row) => {
          const now = fresh.get(row.key)
          return now ? keptRow(fields, now) : row
        }),
      )
      setReason('')
      notify({ message: t(`Đã lưu ${sent.length} dòng.`, `${sent.length} rows are saved.`) })
    },
  })
  const save = () => {
    const faults = entryFaults(register, fields, input, changed)
    setFound({ rows: changed, faults })
    if (faults.length === 0 && unreadFaults(changed, fields).length === 0) saving.mutate(changed)
  }
  return (
    <Page
      title={title}
      intro={intro}
      breadcrumbs={[{ label: t.of(register.title), to: path }]}
      actions={
        <>
          <Button onClick={save} loading={saving.isPending} disabled={changed.length === 0}>
            {changed.length === 0
              ? t('Lưu', 'Save')
              : t(`Lưu ${changed.length} dòng`, `Save ${changed.length} rows`)}
          </Button>
          <Button variant="default" onClick={() => void navigate({ to: path })}>
            {t('Về danh sách', 'Back to the list')}
          </Button>
        </>
      }
    >
      <UnsavedGuard active={changed.length > 0 && !saving.isPending} />
      {saving.isError && (
        <Alert color="red" mb="md" role="alert">
          {t.of(toRefusal(saving.error).text)}
        </Alert>
      )}
      {total > read.length && (
        <Alert color="yellow" mb="md">
          {t(
            `Bảng này mở ${read.length} dòng đầu trong ${total} dòng. Hãy lọc danh sách để mở những dòng khác.`,
            `This table opens the first ${read.length} of ${total} rows. Filter the list to open others.`,
          )}
        </Alert>
      )}
      <EntryGrid label={title} columns={fields} entry={entry} faults={stillStanding(found, entry.rows)} />
      {changed.some(({ kept: was }) => was) && (
        <TextInput
          mt="md"
          label={t('Lý do sửa (nếu cần)', 'Reason for the change (if useful)')}
          description={t('Ghi vào lịch sử của những dòng đã có.', 'Kept in the history of the rows changed.')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autoComplete="off"
        />
      )}
    </Page>
  )
}
