/** Writes docs/permissions.md from the rights of all modules; with --check only says whether it is up to date. */
import { type Capacity, capacities } from '../src/kernel/actor.ts'
import type { Reach } from '../src/kernel/permission.ts'
import { keepDrawnFile } from './drawn-file.ts'

const reaches: Readonly<Record<Reach, string>> = {
  all: '● tất cả / all',
  own: '◐ cơ quan mình / own agency',
  enterprise: '◔ doanh nghiệp mình / own enterprise',
  body: '◕ tổ chức mình / own body',
  published: '○ đã công bố / published',
}

const order = Object.keys(capacities) as Capacity[]

/** Rights (rows) against capacities (columns), one table for each kind of record. */
export const permissionTable = (
  grants: Readonly<Record<string, Partial<Record<Capacity, Reach>>>>,
): string => {
  const rights = Object.keys(grants).sort()
  const kinds = [...new Set(rights.map((right) => right.split('.')[0] ?? right))]
  const rows = (kind: string) =>
    rights
      .filter((right) => right.startsWith(`${kind}.`))
      .map((right) => {
        const cells = order.map((capacity) => {
          const reach = grants[right]?.[capacity]
          return reach === undefined ? '' : (reaches[reach].split(' ')[0] ?? '')
        })
        return `| \`${right}\` | ${cells.join(' | ')} |`
      })
  const heading = order.map((capacity) => `${capacities[capacity].vi}<br>${capacities[capacity].en}`)
  return [
    '# Ai được làm gì / Who may do what',
    '',
    'Written by `node scripts/permissions.ts` from the `permissions.ts` of every module; do not edit. What a person is',
    'follows from the role held in an agency and the duties which that agency holds on the day.',
    '',
    ...Object.values(reaches).map((reach) => `- ${reach}`),
    ...kinds.flatMap((kind) => [
      ...['', `## ${kind}`, ''],
      `| Quyền / right | ${heading.join(' | ')} |`,
      `| --- |${' :-: |'.repeat(order.length)}`,
      ...rows(kind),
    ]),
    '',
  ].join('\n')
}

if (import.meta.main) {
  const { allGrants } = await import('../src/app.ts')
  keepDrawnFile('docs/permissions.md', permissionTable(allGrants), import.meta.filename)
}
