import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Register } from '#kernel/register.ts'
import { type Text, text } from '#kernel/text.ts'
import { useText } from '../locale.tsx'
import { toRefusal } from '../refusal.ts'
import { ErrorSummary } from './error-summary.tsx'
import { countFaults, type FormFaults, faultsBefore, noFaults, placeFaults } from './form-faults.ts'
import {
  type FieldValue,
  formFields,
  formValues,
  type InputShape,
  isChanged,
  toInput,
} from './form-values.ts'
import { RecordField } from './record-field.tsx'
import { UnsavedGuard } from './unsaved-guard.tsx'

export interface RecordFormProps {
  readonly register: Register
  /** The zod object of the contract for what is entered. */
  readonly input: InputShape
  /** The row to change, or what a new one begins with. */
  readonly row?: Readonly<Record<string, unknown>>
  /** A change of something that was kept asks why. */
  readonly asksReason?: boolean
  /** Saves; a thrown refusal is shown at its fields. */
  readonly onSave: (values: Record<string, unknown>, reason: string | undefined) => Promise<unknown>
  readonly onCancel: () => void
  /** The act by its own verb, e.g. "Trả lời"; saving when left out. */
  readonly act?: string
}

const reasonLabel = text('Lý do sửa (nếu cần)', 'Reason for the change (if useful)')

/** A form made from the columns of a register: the right field for each, faults at the field and at the head. */
export const RecordForm = ({
  register,
  input,
  row,
  asksReason = false,
  onSave,
  onCancel,
  act,
}: RecordFormProps) => {
  const t = useText()
  const base = useId()
  const fields = formFields(register, input)
  const [initial] = useState(() => formValues(fields, row))
  const [values, setValues] = useState(initial)
  const [reason, setReason] = useState('')
  const [unread, setUnread] = useState<Readonly<Record<string, Text>>>({})
  const [faults, setFaults] = useState<FormFaults>(noFaults)
  const saving = useMutation({
    mutationFn: (entered: Record<string, unknown>) => onSave(entered, reason.trim() || undefined),
    onError: (error) => {
      const refusal = toRefusal(error)
      const placed = placeFaults(fields, refusal.fields)
      setFaults(countFaults(placed) > 0 ? placed : { ...noFaults, whole: [refusal.text] })
    },
  })
  const idOf = (name: string) => `${base}-${name}`
  const change = (name: string, value: FieldValue) => {
    setValues((before) => ({ ...before, [name]: value }))
    const { [name]: _, ...others } = faults.byField
    if (name in faults.byField) setFaults({ ...faults, byField: others })
  }
  const mark = (name: string, fault: Text | undefined) =>
    setUnread(({ [name]: _, ...others }) => (fault ? { ...others, [name]: fault } : others))
  const submit = () => {
    const entered = toInput(fields, values, input)
    const found = faultsBefore(fields, input, entered)
    const all = { ...found, byField: { ...found.byField, ...unread } }
    setFaults(all)
    if (countFaults(all) === 0) saving.mutate(entered)
  }
  const labels = [
    ...fields.map(({ name, column }) => ({ name, label: column.label })),
    { name: 'reason', label: reasonLabel },
  ]
  const errorOf = (name: string) => {
    const fault = faults.byField[name]
    return fault && t.of(fault)
  }
  return (
    <form
      noValidate
      className="record-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <UnsavedGuard active={!saving.isSuccess && !saving.isPending && isChanged(initial, values)} />
      <ErrorSummary faults={faults} labels={labels} idOf={idOf} />
      <p className="quiet form-note">{t('Mục có dấu * là bắt buộc.', 'Fields marked * are required.')}</p>
      <div className="form-grid">
        {fields.map((field) => (
          <div key={field.name} className={`form-cell form-${field.column.type}`}>
            <RecordField
              id={idOf(field.name)}
              field={field}
              value={values[field.name]}
              error={errorOf(field.name)}
              onChange={(value) => change(field.name, value)}
              onFault={(fault) => mark(field.name, fault)}
            />
          </div>
        ))}
        {asksReason && (
          <div className="form-cell form-long-text">
            <TextInput
              id={idOf('reason')}
              label={t.of(reasonLabel)}
              description={t('Ghi vào lịch sử của dòng này.', 'Kept in the history of this row.')}
              value={reason}
              error={errorOf('reason')}
              onChange={(event) => setReason(event.currentTarget.value)}
              autoComplete="off"
            />
          </div>
        )}
      </div>
      <div className="form-foot">
        <Button type="submit" loading={saving.isPending}>
          {act ?? t('Lưu', 'Save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('Hủy', 'Cancel')}
        </Button>
      </div>
    </form>
  )
}
