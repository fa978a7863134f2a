import { Button, NumberInput, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Level } from '#modules/surveys/content.ts'
import { useText } from '#web/locale.tsx'
import { changed, without } from './edit-content.ts'
import { OrderButtons } from './order-buttons.tsx'

/** The names of scores, from 0 upwards. */
export const LevelEditor = ({
  levels,
  onChange,
}: {
  levels: readonly Level[]
  onChange: (levels: Level[]) => void
}) => {
  const t = useText()
  const set = (at: number, change: Partial<Level>) => onChange(changed(levels, at, change))
  return (
    <fieldset>
      <legend>{t('Các mức điểm (thang 100)', 'Levels (of 100)')}</legend>
      {levels.map(({ from, title }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells levels apart while they change
        <div className="survey-choice" key={at}>
          <NumberInput
            label={t('Từ điểm', 'From')}
            min={0}
            max={100}
            allowDecimal={false}
            value={from}
            onChange={(typed) => set(at, { from: Number(typed) || 0 })}
          />
          <TextInput
            label={t('Tiếng Việt', 'Vietnamese')}
            value={title.vi}
            onChange={(event) => set(at, { title: { ...title, vi: event.currentTarget.value } })}
          />
          <TextInput
            label={t('Tiếng Anh', 'English')}
            value={title.en}
            onChange={(event) => set(at, { title: { ...title, en: event.currentTarget.value } })}
          />
          <OrderButtons what={title.vi || String(from)} onRemove={() => onChange(without(levels, at))} />
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() =>
          onChange([
            ...levels,
            {
              from: Math.min(100, (levels.at(-1)?.from ?? -25) + 25),
              title: { vi: '', en: '' },
            },
          ])
        }
      >
        {t('Thêm mức', 'Add a level')}
      </Button>
    </fieldset>
  )
}
