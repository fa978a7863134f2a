import type { z } from 'zod'
import type { Column, Register } from '#kernel/register.ts'

/** The zod object of what is entered, e.g. `EnterpriseInput`. */
export type InputShape = z.ZodObject

/** A picked record. */
interface Chosen {
  readonly id: string
  readonly label: string
}

/** What a form holds for one field: a text, a tick, or a picked record. */
export type FieldValue = string | boolean | Chosen | undefined
export type FormValues = Readonly<Record<string, FieldValue>>

/** A field of a form: the column, and the name under which its value is sent. */
export interface FormField {
  readonly name: string
  readonly sentAs: string
  readonly column: Column
  readonly required: boolean
}

const accepts = (schema: z.core.$ZodType | undefined, value: unknown): boolean =>
  schema !== undefined && (schema as z.ZodType).safeParse(value).success

/** The fields of a register that can be entered; a reference `enterprise` may be sent as `enterpriseId`. */
export const formFields = (register: Register, input: InputShape): FormField[] =>
  Object.entries(register.columns).flatMap(([name, column]) => {
    const sentAs = [name, `${name}Id`].find((key) => key in input.shape)
    if (sentAs === undefined) return []
    const schema = input.shape[sentAs]
    const required = !accepts(schema, undefined) && !accepts(schema, null)
    return [{ name, sentAs, column, required: required && column.type !== 'boolean' }]
  })

const shownValue = ({ column }: FormField, value: unknown): FieldValue => {
  if (column.type === 'boolean') return value === true
  if (column.type === 'reference')
    return typeof value === 'object' && value !== null && 'id' in value && 'label' in value
      ? { id: String(value.id), label: String(value.label) }
      : undefined
  return value === undefined || value === null ? '' : String(value)
}

/** What the form shows at first: the row, or empty fields. */
export const formValues = (
  fields: readonly FormField[],
  row: Readonly<Record<string, unknown>> = {},
): FormValues => Object.fromEntries(fields.map((field) => [field.name, shownValue(field, row[field.name])]))

const sentValue = ({ column, sentAs }: FormField, value: FieldValue, input: InputShape): unknown => {
  const schema = input.shape[sentAs]
  if (typeof value === 'boolean') return value
  const plain = typeof value === 'object' ? value.id : (value ?? '').normalize('NFC').trim()
  if (plain === '') return accepts(schema, undefined) ? undefined : accepts(schema, null) ? null : undefined
  const isCount = column.type === 'integer' || column.type === 'year'
  return isCount && !accepts(schema, plain) ? Number(plain) : plain
}

/** What is sent to the server: numbers as numbers where the contract wants them, absent values left out. */
export const toInput = (
  fields: readonly FormField[],
  values: FormValues,
  input: InputShape,
): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field.sentAs, sentValue(field, values[field.name], input)]))

/** Whether anything differs from what the form showed at first. */
export const isChanged = (before: FormValues, after: FormValues): boolean =>
  JSON.stringify(before) !== JSON.stringify(after)
