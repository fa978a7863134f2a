import { type Text, text } from '#kernel/text.ts'
import type { PlanChange } from './contract.ts'
import type { Plan } from './document.ts'
import { planLists } from './lists.ts'
import type { Wording } from './selector.ts'
import { wordingText } from './wording.ts'

type Entry = { readonly id: string } & Readonly<Record<string, unknown>>

const shown = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)

const labelOf = (entry: Entry): Text => {
  const said = entry.label ?? entry.title ?? entry.issue ?? entry.text ?? entry.id
  return typeof said === 'string' ? text(said, said) : wordingText(said as Wording)
}

const fieldsOf = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: shown(before[field]), after: shown(after[field]) }))
    .filter((change) => change.before !== change.after)

const compareList = (list: string, before: readonly Entry[], after: readonly Entry[]): PlanChange[] => [
  ...after.flatMap((entry): PlanChange[] => {
    const old = before.find(({ id }) => id === entry.id)
    const change = { list, id: entry.id, label: labelOf(entry) }
    if (old === undefined) return [{ ...change, kind: 'added', fields: [] }]
    const fields = fieldsOf(old, entry)
    return fields.length > 0 ? [{ ...change, kind: 'changed', fields }] : []
  }),
  ...before
    .filter(({ id }) => !after.some((entry) => entry.id === id))
    .map((entry): PlanChange => ({ list, id: entry.id, kind: 'removed', label: labelOf(entry), fields: [] })),
]

/** What differs between two versions of a plan, entry by entry in the order of the document; entries are told by id. */
export const comparePlans = (before: Plan, after: Plan): PlanChange[] => {
  const whole = (plan: Plan) =>
    Object.fromEntries(Object.entries(plan).filter(([name]) => !planLists.some((list) => list === name)))
  const fields = fieldsOf(whole(before), whole(after))
  const head: PlanChange[] =
    fields.length > 0
      ? [{ list: 'plan', id: after.id, kind: 'changed', label: wordingText(after.title), fields }]
      : []
  return [
    ...head,
    ...planLists.flatMap((list) =>
      compareList(list, before[list] as readonly Entry[], after[list] as readonly Entry[]),
    ),
  ]
}
