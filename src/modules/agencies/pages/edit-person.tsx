import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PersonRow } from '#modules/agencies/people-contract.ts'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { notify } from '#web/ui/notice.tsx'
import { PersonFields, sentDetails } from './person-fields.tsx'

/** Changes who somebody is and how they are reached. */
export const EditPerson = ({ person }: { person: PersonRow }) => {
  const t = useText()
  const [opened, setOpened] = useState(false)
  const { name, email } = person
  const [draft, setDraft] = useState({
    ...{ name, email, position: person.position ?? '', phone: person.phone ?? '' },
  })
  const changing = useAct(
    () => client.agencies.changePerson({ id: person.id, details: sentDetails(draft) }),
    () => {
      setOpened(false)
      notify({ message: t('Đã sửa.', 'Changed.') })
    },
  )
  return (
    <>
      <div className="form-foot">
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('Sửa thông tin', 'Change')}
        </Button>
      </div>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('Sửa thông tin', 'Change')} size="lg">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            changing.run(undefined)
          }}
        >
          <ActFault act={changing} />
          <PersonFields draft={draft} onChange={setDraft} errorAt={changing.errorAt} />
          <div className="form-foot">
            <Button type="submit" loading={changing.busy}>
              {t('Lưu', 'Save')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
