import { describe, expect, test } from 'vitest'
import { text } from './text.ts'
import { advance, availableActions, defineWorkflow } from './workflow.ts'

const label = text('x', 'x')
const letter = defineWorkflow({
  name: label,
  initial: 'draft',
  states: {
    draft: { label },
    submitted: { label },
    accepted: { label, final: true },
  },
  steps: {
    submit: { label, from: ['draft'], to: 'submitted', right: 'letter.submit' },
    accept: { label, from: ['submitted'], to: 'accepted', right: 'letter.accept', notBy: 'submit' },
    return: { label, from: ['submitted'], to: 'draft', right: 'letter.accept', reason: 'required' },
  },
})

describe('a workflow', () => {
  test('offers only the steps that stand open and that the rights allow', () => {
    expect(availableActions(letter, 'submitted', () => true)).toEqual(['accept', 'return'])
    expect(availableActions(letter, 'submitted', (right) => right === 'letter.submit')).toEqual([])
  })
  test('refuses a step from a state in which it does not stand open', () => {
    expect(() => advance(letter, 'draft', 'accept')).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }))
  })
  test('asks for the reason where one is required, and blanks are no reason', () => {
    expect(() => advance(letter, 'submitted', 'return', { reason: '  ' })).toThrow(
      expect.objectContaining({ code: 'REASON_REQUIRED' }),
    )
    expect(advance(letter, 'submitted', 'return', { reason: 'thiếu số liệu' })).toBe('draft')
  })
  test('lets nobody accept what the same person submitted', () => {
    const taking = { personId: 'an', takenBy: { submit: 'an' } }
    expect(() => advance(letter, 'submitted', 'accept', taking)).toThrow(
      expect.objectContaining({ code: 'OWN_SUBMISSION' }),
    )
    expect(advance(letter, 'submitted', 'accept', { ...taking, personId: 'binh' })).toBe('accepted')
  })
  test('is refused at definition when a state cannot be reached or leads nowhere', () => {
    const states = { draft: { label }, lost: { label, final: true as const } }
    const steps = { stay: { label, from: ['draft' as const], to: 'draft' as const } }
    expect(() => defineWorkflow({ name: label, initial: 'draft', states, steps })).toThrow(
      'lost cannot be reached',
    )
    expect(() =>
      defineWorkflow({ name: label, initial: 'draft', states: { draft: { label } }, steps: {} }),
    ).toThrow('dead end')
  })
})
