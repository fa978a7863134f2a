import type { ReactNode } from 'react'
import { BodyInput, OwnBodyInput, type Standing } from '#modules/conformity/body.ts'
import { bodyRegister } from '#modules/conformity/body-columns.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { PartTable } from '#web/ui/part-table.tsx'
import { RecordPage } from '#web/ui/record-page.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'
import { parts } from './parts.ts'
import { StandingBadge } from './standing.tsx'

/** The parts of a body as its page shows them, with how one is added. */
const useShown = () => {
  const t = useText()
  return [
    {
      part: parts.recognitions,
      columns: ['number', 'kind', 'recognisedBy', 'expires', 'standing', 'state'],
      sort: 'expires',
      empty: t('Chưa ghi công nhận, chỉ định hay đăng ký nào.', 'No recognition yet.'),
      add: t('Thêm công nhận, chỉ định, đăng ký', 'Add a recognition'),
    },
    {
      part: parts.scope,
      columns: ['parameter', 'productGroup', 'method', 'range', 'level', 'state'],
      sort: 'productGroup',
      empty: t(
        'Chưa có dòng phạm vi nào; có thể nhập từ Excel ở sổ Phạm vi được công nhận.',
        'No line of scope yet; a sheet can be read in the register of scopes.',
      ),
      add: t('Thêm dòng phạm vi', 'Add a line of scope'),
    },
    {
      part: parts.agreements,
      columns: ['name', 'kind', 'partners', 'level', 'validTo', 'state'],
      sort: 'name',
      empty: t('Chưa có thỏa thuận thừa nhận nào.', 'No recognition agreement yet.'),
      add: t('Thêm thỏa thuận', 'Add an agreement'),
    },
    {
      part: parts.equipment,
      columns: ['name', 'serial', 'standing', 'calibrationDueOn', 'inspectionDueOn', 'state'],
      sort: 'calibrationDueOn',
      empty: t('Chưa ghi thiết bị nào.', 'No equipment yet.'),
      add: t('Thêm thiết bị', 'Add equipment'),
    },
    {
      part: parts.capability,
      columns: ['title', 'state', 'endsOn', 'reached', 'milestones', 'cost'],
      sort: '-startsOn',
      empty: t('Chưa có dự án nâng cao năng lực nào.', 'No capability project yet.'),
      add: t('Thêm dự án', 'Add a project'),
    },
  ]
}

const BodyParts = ({ body }: { body: RegisterRow }) => {
  const t = useText()
  return useShown().map(({ part, ...shown }) => (
    <PartTable
      key={part.register.name}
      {...shown}
      name={part.register.name}
      title={t.of(part.register.title)}
      whole={body}
      by="body"
      register={part.register}
      api={part.api}
      path={part.path}
      cells={part.cells}
    />
  ))
}

/** One conformity assessment body with its parts; its own people see it as their home. */
export const BodyRecord = ({ id, children }: { id?: string; children?: ReactNode }) => (
  <RecordPage
    {...(id === undefined ? {} : { id })}
    register={bodyRegister}
    api={client.conformity.bodies}
    path="/conformity/bodies"
    input={BodyInput}
    ownPart={{ input: OwnBodyInput, amend: (change) => client.conformity.bodies.amend(change as never) }}
    subject="conformity.body"
    label={(row) => String(row.name)}
    cells={{ standing: (row) => <StandingBadge standing={row.standing as Standing} /> }}
  >
    {(row) => (
      <>
        {children}
        <BodyParts body={row} />
      </>
    )}
  </RecordPage>
)
