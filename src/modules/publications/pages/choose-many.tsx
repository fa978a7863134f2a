import { Button, Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/locale.tsx'
import { ActFault, useAct } from '#web/ui/act.tsx'

export interface Choice {
  readonly id: string
  readonly label: string
  readonly detail?: ReactNode
}

interface ChooseManyProps {
  readonly legend: string
  readonly choices: readonly Choice[]
  readonly empty: string
  readonly button: (count: number) => string
  readonly act: (ids: string[]) => Promise<unknown>
  readonly onDone: () => unknown
}

/** A list of things with boxes to tick, and one act on the ticked ones: all or none. */
export const ChooseMany = ({ legend, choices, empty, button, act, onDone }: ChooseManyProps) => {
  const t = useText()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const chosen = choices.filter(({ id }) => ticked.includes(id))
  const acting = useAct(
    () => act(chosen.map(({ id }) => id)),
    () => {
      setTicked([])
      onDone()
    },
  )
  if (choices.length === 0) return <p className="quiet">{empty}</p>
  const all = chosen.length === choices.length
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault()
        acting.run(undefined)
      }}
    >
      <ActFault act={acting} />
      <Checkbox
        label={t(`Chọn tất cả (${choices.length})`, `All (${choices.length})`)}
        checked={all}
        indeterminate={!all && chosen.length > 0}
        onChange={() => setTicked(all ? [] : choices.map(({ id }) => id))}
      />
      <fieldset className="choose-many">
        <legend>{legend}</legend>
        {choices.map(({ id, label, detail }) => (
          <Checkbox
            key={id}
            label={label}
            description={detail}
            checked={ticked.includes(id)}
            onChange={(event) =>
              setTicked(event.currentTarget.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
            }
          />
        ))}
      </fieldset>
      <Button type="submit" disabled={chosen.length === 0} loading={acting.busy}>
        {button(chosen.length)}
      </Button>
    </form>
  )
}
