import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { client } from '#web/client.ts'
import { useText } from '#web/locale.tsx'
import { useSession } from '#web/session.ts'
import { ActFault, useAct } from '#web/ui/act.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ReferenceField } from '#web/ui/reference-field.tsx'

type Choice = { id: string; label: string } | undefined

/** Lets somebody stand in for another of the same agency. */
export const NewDelegation = () => {
  const t = useText()
  const { today, person } = useSession()
  const [opened, setOpened] = useState(false)
  const [away, setAway] = useState<Choice>()
  const [deputy, setDeputy] = useState<Choice>()
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState('')
  const [decision, setDecision] = useState('')
  const delegating = useAct(
    () =>
      client.agencies.delegate({
        ...{ fromPersonId: away?.id ?? person?.id ?? '', toPersonId: deputy?.id ?? '' },
        ...{ from, to, decision },
      }),
    () => setOpened(false),
  )
  const title = t('Ủy quyền', 'Delegate')
  return (
    <>
      <Button onClick={() => setOpened(true)}>{title}</Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={title} size="lg">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            delegating.run(undefined)
          }}
        >
          <ActFault act={delegating} />
          <div className="form-grid">
            <ReferenceField
              label={t('Người được thay', 'Stood in for')}
              of="colleague"
              value={away ?? (person ? { id: person.id, label: person.name } : undefined)}
              onChange={setAway}
              required
              error={delegating.errorAt('fromPersonId')}
            />
            <ReferenceField
              label={t('Người làm thay', 'Deputy')}
              of="colleague"
              value={deputy}
              onChange={setDeputy}
              required
              error={delegating.errorAt('toPersonId')}
            />
            <DateField
              label={t('Từ ngày', 'From')}
              required
              value={from}
              onChange={setFrom}
              error={delegating.errorAt('from')}
            />
            <DateField
              label={t('Đến hết ngày', 'Until the end of')}
              required
              value={to}
              onChange={setTo}
              error={delegating.errorAt('to')}
            />
            <TextInput
              label={t('Theo giấy ủy quyền, quyết định', 'By letter or decision')}
              withAsterisk
              aria-required
              value={decision}
              onChange={(event) => setDecision(event.currentTarget.value)}
              error={delegating.errorAt('decision')}
            />
          </div>
          <div className="form-foot">
            <Button type="submit" loading={delegating.busy}>
              {title}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
