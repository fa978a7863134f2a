import { BodyInput, OwnBodyInput, type Standing } from '#modules/conformity/body.ts'
import { bodyRegister } from '#modules/conformity/body-columns.ts'
import { client } from '#web/client.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import { StandingBadge } from './standing.tsx'

/** One conformity assessment body; its own people see it as their home. */
export const BodyRecord = ({ id }: { id?: string }) => (
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
    initial={{ status: 'valid' }}
  />
)
