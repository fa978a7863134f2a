import { beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import type { Keeping } from '#modules/registers/verbs.ts'
import type { Context } from '#platform/context.ts'
import { freshDatabase } from '#test/database.ts'
import { everything, type OpenSupport, openSupport } from '#test/support-projects.ts'
import { CostLineInput } from './cost.ts'
import { FollowUpInput } from './follow-up.ts'
import { MilestoneInput } from './milestone.ts'
import { followUps, keepCosts, milestones, projects } from './service.ts'

let world: OpenSupport
const { costs } = keepCosts(async () => undefined)

beforeAll(async () => {
  world = await openSupport(await freshDatabase())
})

type Part = 'costs' | 'milestones' | 'followUps'
const parts: Record<Part, { keeping: Keeping<never>; inputOf: (row: Shown, project: string) => unknown }> = {
  costs: {
    keeping: costs as never,
    inputOf: (row, project) => CostLineInput.parse({ ...row, project }),
  },
  milestones: {
    keeping: milestones as never,
    inputOf: (row, project) => MilestoneInput.parse({ ...row, project }),
  },
  followUps: {
    keeping: followUps as never,
    inputOf: (row, project) => FollowUpInput.parse({ ...row, project, answeredOn: null }),
  },
}

const ask = async (asked: () => Promise<Shown>): Promise<Shown | undefined> => {
  try {
    return await asked()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Does with a row of a part, as it stands, whatever the verbs allow; says which were allowed. */
const allowed = async (by: Context, part: Part, first: Shown, project: string): Promise<string[]> => {
  const { keeping, inputOf } = parts[part]
  const { id } = first
  const changed = await ask(() =>
    keeping.update(by, { id, version: first.version, values: inputOf(first, project) as never }),
  )
  const before = changed ?? first
  const removed = await ask(() => keeping.remove(by, { id, version: before.version, reason: 'Thử' }))
  const restored = removed && (await ask(() => keeping.restore(by, { id, version: removed.version })))
  expect(removed?.actions.includes('restore')).toBe(removed && restored !== undefined)
  return [...(changed ? ['update'] : []), ...(removed ? ['remove'] : [])]
}

/** What each kind of person is offered on each part of a project, beside what the verbs then do. */
const compare = async (project: string, who: readonly Context[]) => {
  for (const part of Object.keys(parts) as Part[])
    for (const by of who) {
      const list = await parts[part].keeping.list(by, { ...everything, filter: { project } })
      for (const row of list.rows) {
        const offered = row.actions.filter((action) => action === 'update' || action === 'remove')
        expect([part, by.actor.name, await allowed(by, part, row, project)]).toEqual([
          part,
          by.actor.name,
          offered,
        ])
      }
    }
}

describe('what is offered on the parts of a project is what the server then does', () => {
  test('as its state changes, for those who lead it, others, and its enterprise', async () => {
    const { officer, leader, clerk, owner, salt, food, drafted, step, reachAll } = world
    const people = [officer, clerk, owner(salt)]
    const papers = {
      ...{ decisionNumber: '4/QĐ', decisionDate: '2026-03-04' },
      ...{ acceptanceDocument: '2/BB', acceptanceDate: '2026-10-25' },
      ...{ liquidationDocument: '3/TL', liquidationDate: '2026-11-05' },
    }
    const draft = await drafted(salt, food, 2026, papers)
    const line = CostLineInput.parse({
      ...{ project: draft.id, item: 'consulting', words: 'Tư vấn', cost: '42500000' },
    })
    await costs.create(officer, line)
    await compare(draft.id, people)
    const at = async () => projects.get(officer, draft.id)
    const go = async (by: Context, action: string) => step(by, await at(), action)
    await go(officer, 'submit')
    await compare(draft.id, people)
    await go(leader, 'check')
    await go(leader, 'start')
    await compare(draft.id, people)
    await reachAll(draft.id, '2026-05-20')
    await go(leader, 'accept')
    await compare(draft.id, people)
    await go(officer, 'settle')
    await compare(draft.id, people)
    await step(leader, await at(), 'reopen', 'Sai số')
    await compare(draft.id, people)
    await step(officer, await at(), 'withdraw', 'Ngừng sản xuất')
    await compare(draft.id, people)
    expect((await costs.list(officer, { ...everything, filter: { project: draft.id } })).rows).toMatchObject([
      { actions: ['attach'] },
    ])
  })

  test('a milestone is added by those who lead, never by an enterprise', async () => {
    const { officer, owner, salt } = world
    expect((await milestones.list(officer, everything)).actions).toEqual(['create', 'import'])
    expect((await milestones.list(owner(salt), everything)).actions).toEqual([])
  })
})
