import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import type { Register } from '#kernel/register.ts'
import { useText } from '../locale.tsx'
import { usePreference } from '../preference.ts'
import { inChosenOrder, movedColumn } from './column-order.ts'

const listedIn = (register: Register): string[] =>
  Object.entries(register.columns)
    .filter(([, column]) => column.listed)
    .map(([name]) => name)

/** The columns that the person sees in the list of a register, in the order that they chose. */
export const useShownColumns = (register: Register) => {
  const [chosen, choose] = usePreference<readonly string[]>(`columns.${register.name}`, listedIn(register))
  const shown = inChosenOrder(Object.keys(register.columns), chosen)
  return {
    shown: shown.length > 1 ? shown : listedIn(register),
    choose,
    reset: () => choose(listedIn(register)),
  }
}

type ColumnChoiceProps = { readonly register: Register } & ReturnType<typeof useShownColumns>

/** Shows, hides and orders the columns of a list; kept for the person on this device. */
export const ColumnChoice = ({ register, shown, choose, reset }: ColumnChoiceProps) => {
  const t = useText()
  const hidden = Object.keys(register.columns).filter((name) => !shown.includes(name))
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={18} aria-hidden />}>
          {t('Cột', 'Columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('Chọn cột và thứ tự', 'Choose the columns and their order')}>
        <ol className="column-choice">
          {[...shown, ...hidden].map((name, place) => {
            const column = register.columns[name]
            const label = column ? t.of(column.label) : name
            const mayMove = (step: 1 | -1) =>
              place > 0 && place < shown.length && place + step > 0 && place + step < shown.length
            return (
              <li key={name}>
                <Checkbox
                  label={label}
                  checked={shown.includes(name)}
                  disabled={place === 0}
                  onChange={(event) =>
                    choose(
                      event.currentTarget.checked
                        ? [...shown, name]
                        : shown.filter((other) => other !== name),
                    )
                  }
                />
                <ActionIcon
                  variant="subtle"
                  aria-label={`${t('Đưa lên trước', 'Move forward')}: ${label}`}
                  disabled={!mayMove(-1)}
                  onClick={() => choose(movedColumn(shown, name, -1))}
                >
                  <IconArrowUp size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={`${t('Đưa ra sau', 'Move back')}: ${label}`}
                  disabled={!mayMove(1)}
                  onClick={() => choose(movedColumn(shown, name, 1))}
                >
                  <IconArrowDown size={18} aria-hidden />
                </ActionIcon>
              </li>
            )
          })}
        </ol>
        <Button mt="sm" size="xs" variant="subtle" onClick={reset}>
          {t('Trở về mặc định', 'Back to the default')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
