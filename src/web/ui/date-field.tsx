import { ActionIcon } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useRef } from 'react'
import { parseDate } from '#kernel/vietnamese/official-date.ts'
import { useText } from '../locale.tsx'
import { type FieldProps, TypedField } from './typed-field.tsx'
import { readings } from './typed-text.ts'

/**
 * A calendar date: value `YYYY-MM-DD`, typed as d/m/yyyy, with `.` or `-`, or as ddmmyyyy. The only date field of the
 * workspace; a date that is not in the calendar is refused, never moved.
 */
export const DateField = (props: FieldProps) => {
  const t = useText()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className="date-field">
      <TypedField
        {...props}
        {...readings.date}
        inputMode="text"
        placeholder={t('ngày/tháng/năm', 'day/month/year')}
        rightSection={() => (
          <ActionIcon
            variant="subtle"
            aria-label={`${t('Chọn từ lịch', 'Pick from the calendar')}: ${props.label}`}
            disabled={props.disabled ?? false}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={18} aria-hidden />
          </ActionIcon>
        )}
      />
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={parseDate(props.value) ?? ''}
        onChange={(event) => {
          props.onFault?.(undefined)
          props.onChange(event.currentTarget.value)
        }}
      />
    </div>
  )
}
