import { Button, Checkbox, Popover } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { Register } from '#kernel/register.ts'
import { useText } from '../locale.tsx'
import { usePreference } from '../preference.ts'

const listedIn = (register: Register): string[] =>
  Object.entries(register.columns)
    .filter(([, column]) => column.listed)
    .map(([name]) => name)

/** The columns that the person sees in the list of a register, in the order of the register. */
export const useShownColumns = (register: Register) => {
  const [chosen, choose] = usePreference<readonly string[]>(`columns.${register.name}`, listedIn(register))
  const shown = Object.keys(register.columns).filter((name) => chosen.includes(name))
  return {
    shown: shown.length > 0 ? shown : listedIn(register),
    choose,
    reset: () => choose(listedIn(register)),
  }
}

type ColumnChoiceProps = { readonly register: Register } & ReturnType<typeof useShownColumns>

/** Shows and hides columns of a list; kept for the person on this device. */
export const ColumnChoice = ({ register, shown, choose, reset }: ColumnChoiceProps) => {
  const t = useText()
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={18} aria-hidden />}>
          {t('Cột', 'Columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('Chọn cột hiển thị', 'Choose the columns shown')}>
        <div className="column-choice">
          {Object.entries(register.columns).map(([name, column], index) => (
            <Checkbox
              key={name}
              label={t.of(column.label)}
              checked={shown.includes(name)}
              disabled={index === 0}
              onChange={(event) =>
                choose(
                  event.currentTarget.checked ? [...shown, name] : shown.filter((other) => other !== name),
                )
              }
            />
          ))}
        </div>
        <Button mt="sm" size="xs" variant="subtle" onClick={reset}>
          {t('Trở về mặc định', 'Back to the default')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
