import { beforeAll, expect, test } from 'vitest'
import { ListQuery } from '#kernel/contract.ts'
import { newId } from '#kernel/id.ts'
import { permit } from '#kernel/permission.ts'
import { historyOf } from '#modules/audit/service.ts'
import { readInBatches } from '#modules/registers/read-in-batches.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { as, someone } from '#test/actors.ts'
import { freshDatabase } from '#test/database.ts'
import { EnterpriseInput } from './contract.ts'
import { enterpriseGrants } from './permissions.ts'
import { enterprises } from './service.ts'
import { enterpriseShelf } from './shelf.ts'

let keeper: Context
let neighbour: Context
let id: string
const phone = '0900 000 105'
const masked = '•••105'
const input = EnterpriseInput.parse({ name: 'Hợp tác xã Tôm Mẫu', kind: 'household', phone })
const asked = (more: object) => ListQuery.parse({ ...more })

beforeAll(async () => {
  const db = await freshDatabase()
  keeper = as(db, someone('An', ['agencyOfficer'], newId()))
  neighbour = as(db, someone('Bình', ['agencyOfficer'], newId()))
  id = (await enterprises.create(keeper, input)).id
})

test('whoever keeps an enterprise sees its telephone, a neighbour sees the mask in list, record, sheet and history', async () => {
  expect(await enterprises.get(keeper, id)).toMatchObject({ phone })
  expect(await enterprises.get(neighbour, id)).toMatchObject({ phone: masked, masked: ['phone'] })
  expect((await enterprises.list(neighbour, asked({}))).rows).toMatchObject([{ phone: masked }])
  const within = permit(neighbour.actor, enterpriseGrants, 'enterprise.read')
  const { batches } = await readInBatches(neighbour, enterpriseShelf, within, asked({}))
  expect((await batches().next()).value).toMatchObject([{ phone: masked }])
  const told = await historyOf(neighbour, new Map([['enterprise', enterprises.subject]]), {
    subject: 'enterprise',
    id,
  })
  expect(JSON.stringify(told)).toContain(masked)
  expect(JSON.stringify(told)).not.toContain(phone)
})

test('a masked column neither filters nor sorts, so that nobody finds out by asking', async () => {
  const [right, wrong] = ['0900', '0911']
  const totals = [right, wrong].map(
    async (start) => (await enterprises.list(neighbour, asked({ filter: { phone: start } }))).total,
  )
  expect(await Promise.all(totals)).toEqual([1, 1])
  const focal = { ...keeper, actor: someone('Phúc', ['focalOfficer']) }
  expect((await enterprises.list(focal, asked({ filter: { phone: wrong } }))).total).toBe(0)
  expect((await enterprises.list(neighbour, asked({ q: right }))).total).toBe(0)
})

test('whoever changes a record with a masked field leaves the field as it stands', async () => {
  const blind = keepRegister({
    ...enterpriseShelf,
    grants: { ...enterpriseGrants, 'enterpriseContact.read': {} },
  })
  const { version } = await blind.get(keeper, id)
  const values = { ...input, name: 'Hợp tác xã Tôm Mẫu Mới', phone: masked }
  expect(await blind.update(keeper, { id, version, values })).toMatchObject({ phone: masked })
  expect(await enterprises.get(keeper, id)).toMatchObject({ name: 'Hợp tác xã Tôm Mẫu Mới', phone })
})
