/** Writes docs/workflows.md from the life-cycles of all modules; with --check only says whether it is up to date. */
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Capacity, capacities } from '../src/kernel/actor.ts'
import type { Grants } from '../src/kernel/permission.ts'
import type { Step, Workflow } from '../src/kernel/workflow.ts'
import { keepDrawnFile } from './drawn-file.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const isWorkflow = (value: unknown): value is Workflow =>
  typeof value === 'object' && value !== null && 'initial' in value && 'states' in value && 'steps' in value

/** Every life-cycle by its module: a house where they stand in `workflow.ts` or `<noun>-workflow.ts` needs no list. */
const findWorkflows = async (): Promise<{ module: string; workflow: Workflow }[]> => {
  const files = globSync('src/modules/*/{workflow,*-workflow}.ts', { cwd: root }).sort()
  const found = files.map(async (file) => {
    const exported: Readonly<Record<string, unknown>> = await import(`${root}${file}`)
    const workflows = Object.values(exported).filter(isWorkflow)
    return workflows.map((workflow) => ({ module: file.split('/')[2] ?? '', workflow }))
  })
  return (await Promise.all(found)).flat()
}

const label = (named: { label: { vi: string; en: string } } | undefined): string =>
  named === undefined ? '' : `${named.label.vi} / ${named.label.en}`

// A dash ends a name in Mermaid.
const node = (state: string): string => state.replaceAll('-', '_')

const diagram = ({ initial, states, steps }: Workflow): string[] => [
  '```mermaid',
  'stateDiagram-v2',
  ...Object.entries(states).map(([name, { label: said }]) => `  state "${said.vi}" as ${node(name)}`),
  `  [*] --> ${node(initial)}`,
  ...Object.values(steps).flatMap(({ from, to, label: said }) =>
    from.map((state) => `  ${node(state)} --> ${node(to)}: ${said.vi}`),
  ),
  ...Object.entries(states).flatMap(([name, { final }]) => (final ? [`  ${node(name)} --> [*]`] : [])),
  '```',
]

const holders = (grants: Grants, right: string): string =>
  Object.keys(grants[right] ?? {})
    .map((capacity) => capacities[capacity as Capacity].vi)
    .join(', ')

const row = (grants: Grants, { states, steps }: Workflow, step: Step<string, string>): string => {
  const { from, to, right, reason, notBy } = step
  const who = right === undefined ? 'hệ thống / the program' : `\`${right}\`: ${holders(grants, right)}`
  const needs = [
    reason === 'required' ? 'lý do / a reason' : '',
    notBy === undefined
      ? ''
      : `không phải người đã «${steps[notBy]?.label.vi}» / not by who took "${steps[notBy]?.label.en}"`,
  ]
  const ways = from.map((state) => label(states[state])).join('<br>')
  return `| ${ways} | ${label(step)} | ${label(states[to])} | ${who} | ${needs.filter(Boolean).join('; ')} |`
}

/** The life-cycles as diagrams and tables, with who may take which step by the rights of all modules. */
export const workflowPages = (
  found: readonly { module: string; workflow: Workflow }[],
  grants: Grants,
): string =>
  [
    '# Vòng đời hồ sơ / Life-cycles',
    '',
    'Written by `node scripts/workflows.ts` from the `workflow.ts` of every module; do not edit.',
    'What stands in the tables is what the program enforces (`kernel/workflow.ts`).',
    ...found.flatMap(({ module, workflow }) => [
      ...['', `## ${workflow.name.vi} / ${workflow.name.en}`, '', `Module \`${module}\`.`, ''],
      ...diagram(workflow),
      '',
      '| Từ / from | Bước / step | Đến / to | Ai, theo quyền / who, by right | Cần / needs |',
      '| --- | --- | --- | --- | --- |',
      ...Object.values(workflow.steps).map((step) => row(grants, workflow, step)),
    ]),
    '',
  ].join('\n')

if (import.meta.main) {
  const { allGrants } = await import('../src/app.ts')
  keepDrawnFile('docs/workflows.md', workflowPages(await findWorkflows(), allGrants), import.meta.filename)
}
