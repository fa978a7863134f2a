import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineRegister } from '#kernel/register.ts'
import { text } from '#kernel/text.ts'
import { countFaults, faultsBefore, placeFaults } from './form-faults.ts'
import { formFields, formValues, isChanged, toInput } from './form-values.ts'

const label = text('Mục', 'Field')
const register = defineRegister({
  name: 'needs',
  title: text('Nhu cầu', 'Needs'),
  columns: {
    name: { label, type: 'text' },
    enterprise: { label, type: 'reference', of: 'enterprise' },
    year: { label, type: 'year' },
    learners: { label, type: 'integer' },
    cost: { label, type: 'money' },
    rate: { label, type: 'percent' },
    from: { label, type: 'date' },
    urgent: { label, type: 'boolean' },
    computed: { label, type: 'integer' },
  },
})
const input = z.object({
  name: z.string().trim().min(1).max(20),
  enterpriseId: z.uuid(),
  year: z.number().int().min(1990),
  learners: z.number().int().nullable(),
  cost: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  rate: z.string().nullish(),
  from: z.iso.date().optional(),
  urgent: z.boolean().default(false),
})
const fields = formFields(register, input)
const enterprise = { id: '0198f3a2-0000-7000-8000-000000000001', label: 'HTX Tôm Mẫu' }
const row = {
  name: 'Lớp 5S',
  enterprise,
  year: 2026,
  learners: 30,
  cost: '25000000',
  rate: '7.5',
  from: '2026-11-23',
  urgent: true,
}

test('a form asks for what the contract takes, and marks what it needs', () => {
  expect(fields.map(({ name }) => name)).not.toContain('computed')
  expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
    'name',
    'enterprise',
    'year',
  ])
})

test('a row that is opened and saved untouched is sent as it came', () => {
  const values = formValues(fields, row)
  const { enterprise: _, ...others } = row
  expect(toInput(fields, values, input)).toEqual({ ...others, enterpriseId: enterprise.id })
  expect(isChanged(values, formValues(fields, row))).toBe(false)
})

test('empty fields are sent as absent, the way the contract says absent', () => {
  const sent = toInput(fields, formValues(fields), input)
  expect(sent).toMatchObject({ learners: null, urgent: false })
  expect(sent.cost).toBeUndefined()
  expect(sent.rate).toBeUndefined()
})

test('typed letters are sent in one Unicode form', () => {
  const values = { ...formValues(fields, row), name: ' Hội nghị '.normalize('NFD') }
  expect(toInput(fields, values, input).name).toBe('Hội nghị')
})

test('faults that can be told at once stand at their fields', () => {
  const faults = faultsBefore(fields, input, toInput(fields, formValues(fields), input))
  expect(Object.keys(faults.byField).sort()).toEqual(['enterprise', 'name', 'year'])
  expect(faults.byField.name?.vi).toBe('Hãy điền mục này.')
  expect(countFaults(faultsBefore(fields, input, toInput(fields, formValues(fields, row), input)))).toBe(0)
})

test('faults of the server find their field by any of its names, the first of a field counts', () => {
  const [first, second] = [text('Sai', 'Wrong'), text('Sai nữa', 'Wrong again')]
  const placed = placeFaults(fields, [
    { path: 'values.name', text: first },
    { path: 'name', text: second },
    { path: 'enterpriseId', text: first },
    { path: 'reason', text: first },
    { path: 'somewhere.else', text: second },
  ])
  expect(placed.byField).toEqual({ name: first, enterprise: first, reason: first })
  expect(placed.whole).toEqual([second])
  expect(countFaults(placed)).toBe(4)
})
