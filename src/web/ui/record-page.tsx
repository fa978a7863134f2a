import { Button } from '@mantine/core'
import { IconPencil, IconPrinter, IconRestore, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Register } from '#kernel/register.ts'
import type { Text } from '#kernel/text.ts'
import type { Workflow } from '#kernel/workflow.ts'
import { useText } from '../locale.tsx'
import type { SearchParams } from '../search-params.ts'
import { BesideRecord } from './beside-record.tsx'
import { Confirm } from './confirm.tsx'
import { ErrorPage } from './error-page.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { FieldList } from './field-list.tsx'
import type { InputShape } from './form-values.ts'
import { HistoryPanel } from './history-panel.tsx'
import { Loading } from './loading.tsx'
import { MaskNote } from './mask-note.tsx'
import { notify, notifyRefusal } from './notice.tsx'
import { Page } from './page.tsx'
import { RecordForm } from './record-form.tsx'
import type { Cells } from './record-table.tsx'
import type { RegisterApi, RegisterRow, StepApi } from './register-api.ts'
import { Status } from './status.tsx'
import { WorkflowSteps } from './workflow-steps.tsx'

export interface RecordPageProps {
  readonly register: Register
  readonly api: RegisterApi
  /** The address of the list above this record. */
  readonly path: string
  /** The zod object of the contract for what is entered. */
  readonly input: InputShape
  /** The name under which history and evidence know the record, e.g. 'enterprise'. */
  readonly subject: string
  readonly label: (row: RegisterRow) => string
  /** Fields that show more than text. */
  readonly cells?: Cells<RegisterRow>
  /** The life-cycle of the record, where it has one: its state, the steps that are open, their names in history. */
  readonly lifeCycle?: { readonly workflow: Workflow; readonly api: StepApi }
  /** The part that those whom the record describes keep up themselves, where there is one. */
  readonly ownPart?: {
    readonly input: InputShape
    readonly amend: (change: {
      id: string
      version: number
      values: Readonly<Record<string, unknown>>
      reason?: string
    }) => Promise<unknown>
  }
  /** Buttons besides editing and removing. */
  readonly actions?: (row: RegisterRow) => ReactNode
  /** Panels between the fields and the evidence. */
  readonly children?: (row: RegisterRow) => ReactNode
  /** Names of acts in the history besides those of every register, e.g. the steps of a life-cycle. */
  readonly actLabels?: Readonly<Record<string, Text>>
  /** What a new record begins with. */
  readonly initial?: Readonly<Record<string, unknown>>
}

/**
 * The page of one row of any register: read, change, remove with a reason, evidence, history. `/new` adds one. The row is
 * that of the address, or the one given.
 */
export const RecordPage = ({ id: given, ...props }: RecordPageProps & { readonly id?: string }) => {
  const { id = given ?? '' } = useParams({ strict: false }) as { id?: string }
  return id === 'new' ? <NewRecord {...props} /> : <KeptRecord key={id} {...props} id={id} />
}

const NewRecord = ({ register, api, path, input, initial = {} }: RecordPageProps) => {
  const t = useText()
  const navigate = useNavigate()
  const title = t.of(register.title)
  return (
    <Page title={t('Thêm mới', 'Add')} breadcrumbs={[{ label: title, to: path }]}>
      <div className="panel">
        <RecordForm
          register={register}
          input={input}
          row={initial}
          onSave={async (values) => {
            const row = await api.create(values)
            notify({ message: t('Đã thêm.', 'Added.') })
            setTimeout(() => void navigate({ to: `${path}/${row.id}`, replace: true }))
          }}
          onCancel={() => void navigate({ to: path })}
        />
      </div>
    </Page>
  )
}

const KeptRecord = ({ id, ...props }: RecordPageProps & { id: string }) => {
  const { register, api } = props
  const { edit } = useSearch({ strict: false }) as SearchParams
  const record = useQuery({ queryKey: [register.name, 'get', id], queryFn: () => api.get({ id }) })
  if (record.isError && record.data === undefined) return <ErrorPage error={record.error} />
  if (record.data === undefined) return <Loading />
  const { actions } = record.data
  if (edit === 'true' && actions.includes('update')) return <EditRecord {...props} row={record.data} />
  if (edit === 'true' && actions.includes('amend') && props.ownPart)
    return <EditRecord {...props} {...onlyOwnPart(props, props.ownPart)} row={record.data} />
  return <ReadRecord {...props} row={record.data} />
}

const onlyOwnPart = (
  { register, api }: RecordPageProps,
  { input, amend }: NonNullable<RecordPageProps['ownPart']>,
): Pick<RecordPageProps, 'register' | 'api' | 'input'> => {
  const own = Object.entries(register.columns).filter(([name]) => name in input.shape)
  const update: RegisterApi['update'] = async (change) => {
    await amend(change)
    return api.get({ id: change.id })
  }
  return { register: { ...register, columns: Object.fromEntries(own) }, api: { ...api, update }, input }
}

type RowProps = RecordPageProps & { readonly row: RegisterRow }

const EditRecord = ({ register, api, path, input, label, row }: RowProps) => {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [kept] = useState(row)
  const back = () => void navigate({ to: `${path}/${row.id}`, replace: true })
  return (
    <Page
      title={`${t('Sửa', 'Edit')}: ${label(row)}`}
      breadcrumbs={[
        { label: t.of(register.title), to: path },
        { label: label(row), to: `${path}/${row.id}` },
      ]}
    >
      <div className="panel">
        <RecordForm
          register={register}
          input={input}
          row={kept}
          asksReason
          onSave={async (values, reason) => {
            const change = { id: row.id, version: kept.version, values, ...(reason ? { reason } : {}) }
            await api.update(change)
            // The page goes on from what was saved, so a step taken at once is one on the new version.
            await queries.refetchQueries({ queryKey: [register.name, 'get', row.id] })
            notify({ message: t('Đã lưu.', 'Saved.') })
            setTimeout(back)
          }}
          onCancel={back}
        />
      </div>
    </Page>
  )
}

const ReadRecord = (props: RowProps) => {
  const { register, path, subject, label, cells, lifeCycle, actions, children, actLabels, row } = props
  const states: Cells<RegisterRow> = lifeCycle
    ? { state: (one) => <Status workflow={lifeCycle.workflow} state={String(one.state)} /> }
    : {}
  const t = useText()
  return (
    <Page
      title={label(row)}
      breadcrumbs={[{ label: t.of(register.title), to: path }]}
      actions={
        <>
          {lifeCycle && (
            <WorkflowSteps
              workflow={lifeCycle.workflow}
              actions={row.actions}
              onTake={(action, reason) =>
                lifeCycle.api.take({
                  id: row.id,
                  version: row.version,
                  action,
                  ...(reason ? { reason } : {}),
                })
              }
            />
          )}
          {actions?.(row)}
          <RecordActions {...props} />
        </>
      }
    >
      {row.removedAt !== null && (
        <p className="removed-note" role="note">
          {t(
            'Dòng này đã bị xóa và không còn trong danh sách, số liệu.',
            'This row was removed and counts in no list or figure.',
          )}
        </p>
      )}
      <div className="panel">
        <FieldList register={register} row={row} cells={{ ...states, ...cells }} />
        <MaskNote rows={[row]} />
      </div>
      {children?.(row)}
      <BesideRecord subject={subject} id={row.id} />
      <EvidencePanel subject={subject} id={row.id} mayAttach={row.actions.includes('attach')} />
      <HistoryPanel
        subject={subject}
        id={row.id}
        register={register}
        actLabels={actLabels ?? stepLabels(lifeCycle)}
      />
    </Page>
  )
}

const stepLabels = (lifeCycle: RecordPageProps['lifeCycle']): Readonly<Record<string, Text>> =>
  Object.fromEntries(
    Object.entries(lifeCycle?.workflow.steps ?? {}).map(([action, { label }]) => [action, label]),
  )

const RecordActions = ({ api, path, label, row }: RowProps) => {
  const t = useText()
  const navigate = useNavigate()
  const [removing, setRemoving] = useState(false)
  const restore = useMutation({
    mutationFn: (version: number) => api.restore({ id: row.id, version }),
    onSuccess: () => notify({ message: t('Đã khôi phục.', 'Brought back.') }),
    onError: (error) => notifyRefusal(error, t.locale),
  })
  const remove = useMutation({
    mutationFn: (reason: string) => api.remove({ id: row.id, version: row.version, reason }),
    onSuccess: (removed) => {
      setRemoving(false)
      notify({
        message: t(`Đã xóa «${label(row)}».`, `Removed "${label(row)}".`),
        ...(removed.actions.includes('restore') && {
          undo: { label: t('Hoàn tác', 'Undo'), act: () => restore.mutate(removed.version) },
        }),
      })
    },
    onError: (error) => notifyRefusal(error, t.locale),
  })
  return (
    <>
      {(row.actions.includes('update') || row.actions.includes('amend')) && (
        <Button
          leftSection={<IconPencil size={18} aria-hidden />}
          onClick={() => void navigate({ to: `${path}/${row.id}`, search: { edit: 'true' } as never })}
        >
          {t('Sửa', 'Edit')}
        </Button>
      )}
      {row.actions.includes('restore') && (
        <Button
          leftSection={<IconRestore size={18} aria-hidden />}
          loading={restore.isPending}
          onClick={() => restore.mutate(row.version)}
        >
          {t('Khôi phục', 'Bring back')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('In', 'Print')}
      </Button>
      {row.actions.includes('remove') && (
        <Button
          variant="default"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => setRemoving(true)}
        >
          {t('Xóa', 'Remove')}
        </Button>
      )}
      <Confirm
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('Xóa dòng này?', 'Remove this row?')}
        consequence={t(
          `«${label(row)}» sẽ ra khỏi mọi danh sách và số liệu. Lịch sử và minh chứng được giữ lại; có thể khôi phục.`,
          `"${label(row)}" leaves every list and figure. Its history and evidence are kept; it can be brought back.`,
        )}
        act={t('Xóa', 'Remove')}
        tone="bad"
        asksReason
        onConfirm={(reason) => remove.mutateAsync(reason).catch(() => undefined)}
      />
    </>
  )
}
