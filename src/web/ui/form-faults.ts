import type { FieldFault } from '#kernel/issue-text.ts'
import { fieldFaults, type Issue } from '#kernel/issue-text.ts'
import type { Text } from '#kernel/text.ts'
import type { FormField, InputShape } from './form-values.ts'

/** What is wrong with a form: by field, and with the form as a whole. */
export interface FormFaults {
  readonly byField: Readonly<Record<string, Text>>
  readonly whole: readonly Text[]
}

export const noFaults: FormFaults = { byField: {}, whole: [] }

/**
 * Places faults at the fields they name (`taxCode`, `values.taxCode`, `enterpriseId`); the first of a field counts.
 * A fault of no field of this form stands for the whole.
 */
export const placeFaults = (
  fields: readonly Pick<FormField, 'name' | 'sentAs'>[],
  faults: readonly FieldFault[],
): FormFaults => {
  const byField: Record<string, Text> = {}
  const whole: Text[] = []
  for (const { path, text } of faults) {
    const [first = ''] = path.replace(/^values\./, '').split('.')
    const name =
      first === 'reason' ? 'reason' : fields.find((f) => f.sentAs === first || f.name === first)?.name
    if (name === undefined) whole.push(text)
    else byField[name] ??= text
  }
  return { byField, whole }
}

/** Faults that can be told before anything is sent. */
export const faultsBefore = (
  fields: readonly FormField[],
  input: InputShape,
  entered: unknown,
): FormFaults => {
  const read = input.safeParse(entered)
  return read.success ? noFaults : placeFaults(fields, fieldFaults(read.error.issues as readonly Issue[]))
}

/** How many faults there are. */
export const countFaults = ({ byField, whole }: FormFaults): number =>
  Object.keys(byField).length + whole.length
