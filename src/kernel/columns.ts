import type { Column } from './register.ts'
import { type Text, text } from './text.ts'
import type { Workflow } from './workflow.ts'

type More = Partial<Omit<Column, 'label' | 'type'>>

/** A column of a few words. */
export const wordsColumn = (label: Text, more: More = {}): Column => ({
  label,
  type: 'text',
  import: 'optional',
  ...more,
})

/** A column of sentences. */
export const sentencesColumn = (label: Text, more: More = {}): Column => ({
  label,
  type: 'long-text',
  import: 'optional',
  ...more,
})

/** A column of days. */
export const dayColumn = (label: Text, more: More = {}): Column => ({
  label,
  type: 'date',
  sortable: true,
  filterable: true,
  import: 'optional',
  ...more,
})

/** A column of whole đồng. */
export const moneyColumn = (label: Text, more: More = {}): Column => ({
  label,
  type: 'money',
  import: 'optional',
  ...more,
})

/** A column with a closed list of choices. */
export const choiceColumn = (
  label: Text,
  choices: Readonly<Record<string, Text>>,
  more: More = {},
): Column => ({ label, type: 'choice', choices, filterable: true, import: 'optional', ...more })

/** A column that names a record of a kind. */
export const referenceColumn = (label: Text, of: string, more: More = {}): Column => ({
  label,
  type: 'reference',
  of,
  filterable: true,
  ...more,
})

/** What the entries of a table of states or standings are called, by name. */
export const labelsOf = (states: Readonly<Record<string, { readonly label: Text }>>) =>
  Object.fromEntries(Object.entries(states).map(([name, { label }]) => [name, label]))

/** The column of the state of a life-cycle; only steps move it, so no sheet writes it. */
export const stateColumn = ({ states }: Pick<Workflow, 'states'>): Column => ({
  label: text('Trạng thái', 'State'),
  type: 'choice',
  choices: labelsOf(states),
  listed: true,
  filterable: true,
})
