import type { Register } from '#kernel/register.ts'
import type { Workflow } from '#kernel/workflow.ts'
import { Loading } from './loading.tsx'
import { RecordPage, type RecordPageProps } from './record-page.tsx'
import type { Cells } from './record-table.tsx'
import type { RegisterApi, RegisterRow, StepApi } from './register-api.ts'
import { useWhole, type Whole } from './use-whole.ts'

/** What the pages of a register of parts have alike. */
export interface Part extends Pick<RecordPageProps, 'input' | 'subject' | 'label'> {
  readonly register: Register
  readonly api: RegisterApi & Partial<StepApi>
  readonly path: string
  readonly whole: Whole
  readonly workflow?: Workflow
  readonly cells?: Cells<RegisterRow>
}

type Besides = Pick<RecordPageProps, 'children' | 'initial' | 'actions'>

/** One part; a new one begins with the record from whose page it is added. */
export const PartRecord = ({ part, initial: first, ...besides }: { readonly part: Part } & Besides) => {
  const { isPending, initial } = useWhole(part.whole)
  if (isPending) return <Loading />
  const { workflow, whole: _, api, ...shared } = part
  const lifeCycle = workflow && { lifeCycle: { workflow, api: api as StepApi } }
  return <RecordPage {...shared} {...lifeCycle} {...besides} api={api} initial={{ ...first, ...initial }} />
}
