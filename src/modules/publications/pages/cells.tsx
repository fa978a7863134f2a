import { agreementWorkflow } from '#modules/publications/agreement-workflow.ts'
import { type PublicationKind, publicationKinds } from '#modules/publications/rules.ts'
import { publicationWorkflow } from '#modules/publications/workflow.ts'
import { useText } from '#web/locale.tsx'
import type { Cells } from '#web/ui/record-table.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { Status } from '#web/ui/status.tsx'

const KindName = ({ kind }: { kind: string }) => {
  const t = useText()
  return kind in publicationKinds ? t.of(publicationKinds[kind as PublicationKind]) : kind
}

/** Fields of an item that show more than text. */
export const publicationCells: Cells<RegisterRow> = {
  kind: (row) => <KindName kind={String(row.kind)} />,
  state: (row) => <Status workflow={publicationWorkflow} state={String(row.state)} />,
}

/** Fields of an agreement that show more than text. */
export const agreementCells: Cells<RegisterRow> = {
  state: (row) => <Status workflow={agreementWorkflow} state={String(row.state)} />,
}
