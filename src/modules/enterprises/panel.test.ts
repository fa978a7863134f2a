import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { EntryInput, entryRegister } from '#modules/awards/contract.ts'
import { awardPanels } from '#modules/awards/panels.ts'
import { entries } from '#modules/awards/service.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { EnterpriseInput } from './contract.ts'
import { panelsOf, registerPanel } from './panel.ts'
import { enterprises } from './service.ts'

let shrimp: string
let salt: string
let db: Awaited<ReturnType<typeof freshDatabase>>

beforeAll(async () => {
  db = await freshDatabase()
  const focal = as(db, someone('An', ['focalOfficer'], newId()))
  const add = async (name: string) => {
    const made = await enterprises.create(focal, EnterpriseInput.parse({ name, kind: 'household' }))
    const entry = { enterprise: made.id, awardYear: 2024, entrant: 'small-production', result: 'entered' }
    return { id: made.id, entry }
  }
  const first = await add('Hợp tác xã Tôm Mẫu')
  shrimp = first.id
  salt = (await add('Diêm nghiệp Mẫu')).id
  await entries.create(focal, EntryInput.parse(first.entry))
})

test('shows the rows of the one enterprise, each leading to its record', async () => {
  const officer = as(db, someone('Bình', ['agencyOfficer'], newId()))
  const [panel] = await panelsOf(officer, awardPanels, { id: shrimp })
  expect(panel).toMatchObject({ name: 'award-entries', total: 1, begin: null })
  expect(panel?.rows[0]?.cells[0]).toEqual({ vi: '2024', en: '2024' })
  expect(panel?.rows[0]?.path).toMatch(/^\/awards\/entries\/[0-9a-f-]+$/)
  const [empty] = await panelsOf(officer, awardPanels, { id: salt })
  expect(empty).toMatchObject({ total: 0, rows: [] })
})

test('leaves out the parts of the work to which the person has no right', async () => {
  const representative = as(db, { ...someone('Chi', ['enterpriseRepresentative']), enterpriseId: shrimp })
  const closed = { ...entries, list: () => entries.list(as(db, someone('Khách', [])), {} as never) }
  const panels = [
    ...awardPanels,
    registerPanel({ keeping: closed, register: entryRegister, path: '/x', columns: [], empty: text('', '') }),
  ]
  expect((await panelsOf(representative, panels, { id: shrimp })).map(({ name }) => name)).toEqual([
    'award-entries',
  ])
})

test('of another enterprise are not there for a representative', async () => {
  const representative = as(db, { ...someone('Chi', ['enterpriseRepresentative']), enterpriseId: shrimp })
  await expect(panelsOf(representative, awardPanels, { id: salt })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('cannot be made of a register that cannot be asked for one enterprise', () => {
  const register = defineRegister({ name: 'loose', title: text('Sổ', 'Register'), columns: {} })
  expect(() =>
    registerPanel({ keeping: entries, register, path: '/x', columns: [], empty: text('', '') }),
  ).toThrow(RangeError)
})
