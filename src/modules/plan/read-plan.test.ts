import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { knownMeasures, root } from '../../../scripts/check-plans.ts'
import { readPlanFolder } from './read-plan.ts'

const example = join(root, 'plans/example')
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

type File = 'plan.yaml' | 'agencies.yaml' | 'places.yaml'
interface Change {
  file: File
  from: string
  to: string
}

/** A copy of the example plan with changes planted, and the lines on which they stand. */
const plant = (...changes: Change[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'))
  folders.push(folder)
  cpSync(example, folder, { recursive: true })
  const lines = changes.map(({ file, from, to }) => {
    const path = join(folder, file)
    const content = readFileSync(path, 'utf8')
    expect(content, `the example no longer holds ${from}`).toContain(from)
    writeFileSync(
      path,
      content.replace(from, () => to),
    )
    return content.slice(0, content.indexOf(from)).split('\n').length
  })
  return { folder, lines, ...readPlanFolder(folder, knownMeasures) }
}

type Planted = [
  name: string,
  file: string,
  from: string,
  to: string,
  path: string,
  message: RegExp,
  at?: string,
]

/** Each fault with the words that it changes; it is told on the line of these words, or of `at`. */
// biome-ignore format: one fault a line reads as a table
const planted: Planted[] = [
  ['a YAML error', 'plan', 'status: in-force\n', 'status: [in-force\n', '', /flow|sequence|\]/i, 'basis:\n'],
  ['a key that stands twice', 'plan', 'number: 12/KH-UBND', 'id: again', '', /unique/i],
  ['a wrong value', 'plan', 'accrual: phase-sum', 'accrual: sum', 'targets[0].accrual', /phase-sum/],
  ['a missing field', 'plan', 'unit: *rate', 'units: *rate', 'targets[14].unit', /expected/i, 'id: labour-p2'],
  ['an extra field', 'plan', 'decimals: 2\n', 'decimals: 2\n    colour: red\n', 'targets[7].colour', /not a field/, 'colour: red'],
  ['a goal of no kind', 'plan', 'goal: { atLeast: 6 }', 'goal: { enough: 6 }', 'targets[0].goal', /one of: atLeast/],
  ['an impossible month and day', 'plan', 'before: 10-15', 'before: 10-32', 'dueDates[0].rule.before', /MM-DD/],
  ['29 February', 'plan', 'before: 10-15', 'before: 02-29', 'dueDates[0].rule.before', /every year/],
  ['a day that does not exist', 'plan', 'issued: 2024-01-15', 'issued: 2024-02-30', 'issued', /exists/],
  ['an id that stands twice', 'plan', 'id: attendances-p1', 'id: experts-p1', 'targets[1].id', /twice/, 'id: experts-p1\n    clause: "2.1"\n    label: &attendances'],
  ['an unknown clause', 'plan', 'clause: PL.A', 'clause: PL.Z', 'tasks[0].clause', /no clause "PL.Z"/],
  ['an unknown phase', 'plan', 'phase: p2', 'phase: p9', 'targets[9].phase', /no phase "p9"/],
  ['an unknown measure', 'plan', 'measure: awards.gold', 'measure: awards.silver', 'targets[5].measure', /no module/],
  ['an unknown whole', 'plan', 'partOf: winners-p1', 'partOf: winners-p9', 'targets[5].partOf', /no target/],
  ['a part of itself', 'plan', 'partOf: winners-p1', 'partOf: gold-p1', 'targets[5].partOf', /part of itself/],
  ['a part in another phase', 'plan', 'partOf: winners-p1', 'partOf: winners-p2', 'targets[5].partOf', /another phase/],
  ['an unknown level', 'plan', 'reached: national', 'reached: galactic', 'targets[13].goal.reached', /no level/],
  ['a milestone of numbers', 'plan', 'goal: { reached: formed }', 'goal: { atLeast: 1 }', 'targets[6].goal', /"reached"/, 'goal: { atLeast: 1 }\n    accrual: milestone'],
  ['a year outside the phases', 'plan', '[2024, 2026]', '[2024, 2031]', 'tasks[5].schedule[0].years[1]', /2031/],
  ['a span outside its phase', 'plan', 'phase: p1, from: 2025', 'phase: p1, from: 2023', 'tasks[0].schedule[0]', /2023/],
  ['an unknown task group', 'plan', 'group: C\n', 'group: Z\n', 'tasks[3].group', /no task group "Z"/],
  ['an unknown agency', 'plan', 'agency: so-noi-vu', 'agency: so-la', 'duties[17].holder.agency', /no agency "so-la"/],
  ['an unknown group', 'plan', 'group: hoi-doan }]', 'group: hoi }]', 'tasks[3].coordinating[1].group', /no group/],
  ['a group in itself', 'plan', '{ group: cac-so }, {', '{ group: so-va-dia-phuong }, {', 'groups[2].members[0].group', /itself/],
  ['a holder without the duty', 'plan', 'holder: { agency: so-ke-hoach }', 'holder: { agency: so-noi-vu }', 'duties[1].holder', /not given the duty/],
  ['a holder that is nobody', 'plan', 'holder: { agency: bo-mau }', 'holder: { party: enterprises }', 'duties[14].holder', /nobody holds/],
  ['a lead that is nobody', 'plan', 'lead: { group: so-va-dia-phuong }', 'lead: { kind: other }', 'tasks[12].lead', /no agency on/],
  ['an issuer that is nobody', 'plan', 'issuer: ubnd-tinh', 'issuer: ubnd-la', 'issuer', /no agency "ubnd-la"/],
  ['words that no clause says', 'plan', 'quote: Hỗ trợ ít nhất 03', 'quote: Hỗ trợ ít nhất 13', 'contradictions[0].between[1].quote', /does not say/],
  ['a ruling on nothing', 'plan', 'targets: [enterprises-p1]', 'targets: [nothing]', 'contradictions[0].targets[0]', /no target/],
  ['a cut-off after the due date', 'plan', 'internalCutOff: 10-05', 'internalCutOff: 10-16', 'dueDates[0].internalCutOff', /after the last day/],
  ['a review outside the plan', 'plan', 'years: [2026, 2030]\n    rule', 'years: [2026, 2033]\n    rule', 'dueDates[2].years[1]', /2033/],
  ['overlapping phases', 'plan', 'from: 2027\n    to: 2028', 'from: 2026\n    to: 2028', 'phases[1].from', /overlaps/],
  ['a report without a due date', 'plan', 'dueDate: agency-report', 'dueDate: some-day', 'reportOutline.agency.dueDate', /no due date/],
  ['an unknown annex', 'plan', 'annexes: ["01", "08"]', 'annexes: ["01", "08", "77"]', 'reportOutline.consolidated.sections[1].annexes[2]', /no annex "77"/],
  ['an unknown territory', 'plan', 'code: "99", from', 'code: "98", from', 'territory.places[0]', /no place 98/],
  ['an unknown parent', 'agencies', 'parent: so-khcn', 'parent: so-la', 'agencies[12].versions[0].parent', /no agency "so-la"/],
  ['overlapping versions', 'agencies', 'to: 2025-12-31', 'to: 2026-01-31', 'agencies[4].versions[1].from', /still runs/, 'from: 2026-01-01'],
  ['a body that outlives its merger', 'agencies', 'SKH\n        placeName: Mẫu Sơn\n        from: 2020-01-01\n        to: 2025-06-30', 'SKH\n        placeName: Mẫu Sơn\n        from: 2020-01-01', 'successions[0].from[0]', /should end on 2025-06-30/, 'from: [so-ke-hoach, so-tai-chinh]'],
  ['an unknown successor', 'agencies', 'to: [ubnd-phuong-trung-tam]', 'to: [ubnd-la]', 'successions[3].to[0]', /no agency "ubnd-la"/],
  ['a renaming without a new name', 'agencies', 'on: 2026-01-01', 'on: 2026-02-01', 'successions[6].from[0]', /no version begins/, 'from: [so-khcn]'],
  ['an area that does not exist', 'agencies', 'area: "99013"', 'area: "99014"', 'agencies[25].versions[0].area', /no place 99014/],
  ['a code for two at once', 'places', 'Phường 1\n    parentCode: "991"\n    to: 2025-06-30', 'Phường 1\n    parentCode: "991"', 'places[11].from', /still runs/, 'from: 2025-07-01'],
  ['an unknown place above', 'places', 'Phường 2\n    parentCode: "991"', 'Phường 2\n    parentCode: "990"', 'places[5].parentCode', /no place 990/, 'parentCode: "990"'],
  ['a change of places of other days', 'places', 'code: "99002", from: 2020-01-01 }]', 'code: "99002", from: 2019-01-01 }]', 'changes[0].from[1]', /no place 99002/],
]

describe('reading a plan folder', () => {
  it('finds no fault in the example', () => {
    const { faults, plan, agencies, places } = readPlanFolder(example, knownMeasures)
    expect(faults).toEqual([])
    expect([plan, agencies, places]).not.toContain(undefined)
  })

  it.each(planted)('names %s, with its line', (_, name, from, to, path, message, at = to) => {
    const file = `${name}.yaml` as File
    const { faults, folder } = plant({ file, from, to })
    const content = readFileSync(join(folder, file), 'utf8')
    const found = faults.find((fault) => fault.path === path && message.test(fault.message))
    expect(found, JSON.stringify(faults, null, 1)).toBeDefined()
    expect(found?.file).toBe(file)
    expect(found?.line).toBe(content.slice(0, content.indexOf(at)).split('\n').length)
  })

  it('names a clause that nothing cites', () => {
    const from = '  - { id: PL.A,'
    const { faults, lines } = plant({ file: 'plan.yaml', from, to: `  - { id: PL.0, text: Lạc }\n${from}` })
    expect(faults).toEqual([
      { file: 'plan.yaml', line: lines[0], path: 'clauses[16].id', message: 'nothing cites clause "PL.0"' },
    ])
  })

  it('names a task that no report would ever show', () => {
    const { faults } = plant({ file: 'plan.yaml', from: 'taskGroups: [E]\n', to: 'taskGroups: []\n' })
    expect(faults.map((fault) => fault.message)).toEqual(['no section of the report draws from task "E.1"'])
  })

  it('names several faults at once, in the order of their lines', () => {
    const { faults } = plant(
      { file: 'plan.yaml', from: 'agency: so-noi-vu', to: 'agency: so-la' },
      { file: 'plan.yaml', from: 'measure: awards.gold', to: 'measure: awards.silver' },
      { file: 'plan.yaml', from: '[2024, 2026]', to: '[2024, 2031]' },
      {
        file: 'places.yaml',
        from: 'Phường 2\n    parentCode: "991"',
        to: 'Phường 2\n    parentCode: "990"',
      },
    )
    expect(faults.map((fault) => `${fault.file} ${fault.path}`)).toEqual([
      'plan.yaml targets[5].measure',
      'plan.yaml tasks[5].schedule[0].years[1]',
      'plan.yaml duties[17].holder.agency',
      'places.yaml places[5].parentCode',
    ])
    const lines = faults.filter((fault) => fault.file === 'plan.yaml').map((fault) => fault.line)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  })

  it('names a file that is missing, and still reads the others', () => {
    const { folder } = plant()
    rmSync(join(folder, 'agencies.yaml'))
    const { plan, agencies, faults } = readPlanFolder(folder, knownMeasures)
    expect(plan).toBeDefined()
    expect(agencies).toBeUndefined()
    expect(faults).toEqual([{ file: 'agencies.yaml', line: 1, path: '', message: 'the file is missing' }])
  })

  it('takes a file that blows itself up by anchors as a fault', () => {
    const bomb = Array.from({ length: 9 }, (_, n) =>
      n === 0
        ? 'a0: &a0 [x, x, x]'
        : `a${n}: &a${n} [${Array(9)
            .fill(`*a${n - 1}`)
            .join(', ')}]`,
    )
    const { folder } = plant()
    writeFileSync(join(folder, 'places.yaml'), bomb.join('\n'))
    expect(readPlanFolder(folder, knownMeasures).faults[0]?.message).toMatch(/alias/)
  })

  it('never throws, whatever a line is replaced by', () => {
    const lines = readFileSync(join(example, 'plan.yaml'), 'utf8').split('\n')
    const folder = plant().folder
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.string({ maxLength: 30 }), (n, words) => {
        writeFileSync(join(folder, 'plan.yaml'), lines.with(n, words).join('\n'))
        const { faults } = readPlanFolder(folder, knownMeasures)
        return faults.every((fault) => fault.line >= 1 && fault.line <= lines.length + 1)
      }),
      { numRuns: 40 },
    )
  })
})
