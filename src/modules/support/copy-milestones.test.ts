import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '#test/database.ts'
import { everything, type OpenSupport, openSupport } from '#test/support-projects.ts'
import { MilestoneInput } from './milestone.ts'
import { milestones, projects } from './service.ts'
import { supportToDo } from './to-do.ts'

let world: OpenSupport

beforeAll(async () => {
  world = await openSupport(await freshDatabase())
})

test('another solution brings its own milestones; those that were begun and those added by hand stay', async () => {
  const { officer, shrimp, food, tidy, drafted, inputOf, milestonesOf } = world
  const draft = await drafted(shrimp, food, 2027)
  const [begun] = await milestonesOf(draft.id)
  if (begun === undefined) throw new Error('no milestone')
  const { position, name, dueOn, required, proof } = begun
  const said = { position, name, dueOn, required, proof, reachedOn: '2026-11-20' }
  const values = MilestoneInput.parse({ project: draft.id, ...said })
  await milestones.update(officer, { id: begun.id, version: begun.version, values })
  const own = { project: draft.id, position: 7, name: 'Ký hợp đồng', dueOn: '2027-03-01' }
  await milestones.create(officer, MilestoneInput.parse(own))

  const { version } = await projects.get(officer, draft.id)
  await projects.update(officer, { id: draft.id, version, values: inputOf(shrimp, tidy, 2027) })
  const after = await milestonesOf(draft.id)
  expect(after.map((row) => [row.position, row.name])).toEqual([
    [1, 'Khảo sát'],
    [7, 'Ký hợp đồng'],
    [9, 'Đánh giá'],
  ])
  expect(after[0]?.id).toBe(begun.id)
  const removed = await milestones.list(officer, {
    ...everything,
    filter: { project: draft.id },
    removed: true,
  })
  expect(removed.rows.map((row) => row.name)).toEqual(['Đánh giá'])
})

test('an enterprise is not offered to remove what only those who lead may remove', async () => {
  const { owner, salt, food, drafted, milestonesOf } = world
  const draft = await drafted(salt, food, 2027)
  const [lead] = await milestonesOf(draft.id)
  const seen = await milestones.get(owner(salt), lead?.id ?? '')
  expect(lead?.actions).toContain('remove')
  expect(seen.actions).toContain('update')
  expect(seen.actions).not.toContain('remove')
})

test('a certificate of an accepted project stands among the to-dos from some days before its last one', async () => {
  const { officer, owner, salt, shrimp, tidy, accepted } = world
  const decided = { decisionNumber: '4/QĐ', decisionDate: '2026-03-04' }
  const signed = { ...decided, acceptanceDocument: '2/BB', acceptanceDate: '2026-05-25' }
  const certificate = { certificateNumber: 'CN-MAU', certificateIssued: '2026-05-20' }
  const ends = (of: string, certificateExpires: string) =>
    accepted(of, tidy, 2026, { ...signed, ...certificate, certificateExpires })
  const near = await ends(salt, '2026-12-01')
  await ends(shrimp, '2029-05-19')
  const asked = async (by: typeof officer) =>
    (await supportToDo(by)).filter(({ what }) => what.vi.includes('CN-MAU'))
  const wanted = [{ by: '2026-12-01', late: false, path: `/support/projects/${near.id}` }]
  expect(await asked(officer)).toMatchObject(wanted)
  expect(await asked(owner(salt))).toMatchObject(wanted)
  expect(await asked(owner(shrimp))).toEqual([])
})
