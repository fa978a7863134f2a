import type { Capacity } from '#kernel/actor.ts'
import { writePerson } from '#modules/agencies/people.ts'
import { SolutionInput } from '#modules/catalogue/contract.ts'
import { solutions } from '#modules/catalogue/service.ts'
import { EnterpriseInput } from '#modules/enterprises/contract.ts'
import { enterprises } from '#modules/enterprises/service.ts'
import { NeedInput } from '#modules/needs/contract.ts'
import { needs } from '#modules/needs/service.ts'
import { declareConflicts, saveBallot, submitBallots } from '#modules/selection/ballots.ts'
import { RoundInput, StepInput } from '#modules/selection/contract.ts'
import { createRound } from '#modules/selection/prepare-round.ts'
import { getRound } from '#modules/selection/read-round.ts'
import type { Criterion } from '#modules/selection/round-shapes.ts'
import { takeRoundStep } from '#modules/selection/round-steps.ts'
import type { Context } from '#platform/context.ts'
import { as, someone } from './actors.ts'
import { freshDatabase } from './database.ts'
import { loadExamplePlan } from './example-plan.ts'

/** The same points for every criterion. */
export const fullPoints = (criteria: readonly Criterion[], points: string): Record<string, string> =>
  Object.fromEntries(criteria.map(({ id }) => [id, points]))

/** A fictional round in preparation, with two accepted needs and the people who will sit on its council. */
export const openCouncil = async () => {
  const db = await freshDatabase()
  const agency = await loadExamplePlan(db)
  const [science, industry] = [agency('so-khcn'), agency('so-cong-thuong')]
  const program = as(db, someone('Chương trình', []))
  const officerThere = as(db, someone('Khởi tạo', ['focalOfficer'], science))
  const enterprise = async (name: string, more = {}) =>
    (
      await enterprises.create(
        officerThere,
        EnterpriseInput.parse({ name, kind: 'cooperative-group', ...more }),
      )
    ).id
  const shrimp = await enterprise('Tổ hợp tác Tôm Mẫu', { startUp: true })
  const salt = await enterprise('Tổ hợp tác Muối Mẫu')
  const crab = await enterprise('Tổ hợp tác Cua Mẫu')
  const person = async (name: string, capacities: Capacity[], agencyId: string, represents?: string) => {
    const roles = [
      { role: 'officer' as const, agencyId, from: '2026-01-01' },
      ...(represents
        ? [{ role: 'representative' as const, enterpriseId: represents, from: '2026-01-01' }]
        : []),
    ]
    const email = `${name}@mau.example`
    const personId = await writePerson(program, {
      name,
      email,
      roles,
      passwordHash: 'x',
      mustChangePassword: false,
    })
    return as(db, { ...someone(name, capacities, agencyId), personId })
  }
  const officer = await person('An', ['focalOfficer', 'agencyOfficer'], science)
  const chair = await person('Hạnh', ['agencyLeader'], industry)
  const binh = await person('Bình', ['agencyOfficer'], industry)
  const chi = await person('Chi', ['agencyOfficer'], science, salt)
  const ids = (context: Context) => context.actor.personId ?? ''
  const food = (
    await solutions.create(
      officer,
      SolutionInput.parse({ code: 'HACCP', name: 'HACCP', family: 'management-system' }),
    )
  ).id
  const send = async (context: Context, of: string, more = {}) => {
    const input = NeedInput.parse({
      year: 2026,
      kind: 'support',
      enterprise: of,
      solution: food,
      cost: '100',
      counterpart: '30',
      ...more,
    })
    const { id, version } = await needs.create(context, input)
    const sent = await needs.take(context, { id, version, action: 'submit' })
    await needs.take(officer, { id, version: sent.version, action: 'accept' })
  }
  await send(binh, shrimp, { otherSupport: 'Khuyến công 2024' })
  await send(officer, salt)
  const { id } = await createRound(
    officer,
    RoundInput.parse({
      ...{ title: 'Đợt xét chọn mẫu năm 2026', year: 2026, places: 1, minimum: '50' },
      ...{
        opensOn: '2026-11-01',
        closesOn: '2026-11-22',
        councilNumber: '03/QĐ-MAU',
        councilDate: '2026-10-20',
      },
    }),
  )
  return {
    ...{ db, id, officer, chair, binh, chi, shrimp, salt, crab },
    people: { officer: ids(officer), chair: ids(chair), binh: ids(binh), chi: ids(chi) },
    leader: as(db, someone('Lan', ['focalLeader', 'agencyLeader'], science)),
    chairAsLeader: as(db, { ...chair.actor, capacities: new Set<Capacity>(['public', 'focalLeader']) }),
    inspector: as(db, someone('Quyên', ['inspector'])),
    plain: as(db, someone('Dũng', ['agencyOfficer'], industry)),
    owner: as(db, { ...someone('Chủ Tôm', ['enterpriseRepresentative']), enterpriseId: shrimp }),
    rival: as(db, { ...someone('Chủ Cua', ['enterpriseRepresentative']), enterpriseId: crab }),
  }
}
export type Council = Awaited<ReturnType<typeof openCouncil>>

/** Lets the council of a round with a chair and Bình score every candidate alike, and a leader approve the list. */
export const decideRound = async (council: Council, { until }: { until: 'scored' | 'decided' }) => {
  const { id, officer, chair, binh, leader } = council
  const take = async (context: Context, action: 'open' | 'close' | 'approve', more = {}) => {
    const { version } = await getRound(context, id)
    await takeRoundStep(context, StepInput.parse({ id, version, action, ...more }))
  }
  if ((await getRound(officer, id)).state === 'draft') {
    await take(officer, 'open')
    const { list, criteria } = await getRound(chair, id)
    const declarations = list.map((one) => ({ candidate: one.id, conflict: 'none' as const, note: null }))
    for (const member of [chair, binh]) {
      await declareConflicts(member, { id, declarations })
      for (const one of list)
        await saveBallot(member, { id, candidate: one.id, points: fullPoints(criteria, '16'), comment: null })
      await submitBallots(member, id)
    }
    await take(chair, 'close')
  }
  if (until === 'decided')
    await take(leader, 'approve', { number: '12/QĐ-SKHCN', date: '2026-11-20', appealsUntil: '2026-11-23' })
}
