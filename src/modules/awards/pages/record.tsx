import { EntryInput, entryRegister } from '#modules/awards/contract.ts'
import { client } from '#web/client.ts'
import { RecordPage } from '#web/ui/record-page.tsx'
import type { RegisterRow } from '#web/ui/register-api.ts'

const label = ({ enterprise, awardYear }: RegisterRow): string =>
  typeof enterprise === 'object' && enterprise !== null && 'label' in enterprise
    ? `${enterprise.label}, ${awardYear}`
    : String(awardYear)

/** One entry to the National Quality Award. */
export const EntryRecord = () => (
  <RecordPage
    register={entryRegister}
    api={client.awards.entries}
    path="/awards/entries"
    input={EntryInput}
    subject="awards.entry"
    label={label}
    initial={{ result: 'entered' }}
  />
)
