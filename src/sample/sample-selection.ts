import { z } from 'zod'
import { keysOf } from '#kernel/field.ts'
import { solutionsNamed } from '#modules/catalogue/service.ts'
import { enterprisesNamed } from '#modules/enterprises/service.ts'
import { answerAppeal } from '#modules/selection/answer-appeal.ts'
import { declareConflicts, excuseMember, saveBallot, submitBallots } from '#modules/selection/ballots.ts'
import { addCandidate, drawCandidates } from '#modules/selection/candidates.ts'
import { RoundInput, StepInput } from '#modules/selection/contract.ts'
import { createRound, setMembers } from '#modules/selection/prepare-round.ts'
import { getRound } from '#modules/selection/read-round.ts'
import { appeal } from '#modules/selection/results.ts'
import type { SelectionRound } from '#modules/selection/round-shapes.ts'
import { takeRoundStep } from '#modules/selection/round-steps.ts'
import { conflicts, type RoundStep, seats } from '#modules/selection/workflow.ts'
import type { Context } from '#platform/context.ts'
import { readSample } from './read-sample.ts'
import type { As } from './sample-records.ts'

const Done = z.strictObject({ by: z.email(), on: z.iso.date() })

const SamplePaper = Done.extend({
  submitted: z.boolean(),
  tied: z.record(z.string(), z.enum(keysOf(conflicts))).default({}),
  points: z.record(z.string(), z.array(z.string())).describe('Enterprise / solution → points by criterion'),
  comment: z.string().nullable().default(null),
})
type SamplePaper = z.infer<typeof SamplePaper>

const SampleSelection = Done.extend({
  round: RoundInput,
  council: z.record(z.email(), z.enum(keysOf(seats))),
  added: z
    .array(
      z.strictObject({ enterprise: z.string(), solution: z.string(), asked: z.string(), reason: z.string() }),
    )
    .default([]),
  opened: z.iso.date(),
  papers: z.array(SamplePaper),
  absent: z.array(z.strictObject({ who: z.email(), on: z.iso.date(), reason: z.string() })).default([]),
  closed: Done.optional(),
  approved: Done.extend({ number: z.string(), appealsUntil: z.iso.date() }).optional(),
  appeal: Done.extend({
    candidate: z.string(),
    grounds: z.string(),
    answered: Done.extend({ upheld: z.boolean(), answer: z.string() }),
  }).optional(),
})
type SampleSelection = z.infer<typeof SampleSelection>

const SampleSelections = z.strictObject({ rounds: z.array(SampleSelection) })

const candidateCalled = ({ list }: SelectionRound, called: string): string => {
  const found = list.find(({ enterprise, solution }) =>
    `${enterprise.label} / ${solution ?? ''}`.startsWith(called),
  )
  if (found === undefined) throw new Error(`selection.yaml: no candidate ${called}`)
  return found.id
}

const take = async (context: Context, id: string, action: RoundStep, more: object = {}) => {
  const { version } = await getRound(context, id)
  await takeRoundStep(context, StepInput.parse({ id, version, action, ...more }))
}

const prepare = async ({ round, council, added, by, on, opened }: SampleSelection, as: As) => {
  const officer = await as(by, on)
  const { id } = await createRound(officer, round)
  const members = []
  for (const [email, seat] of Object.entries(council))
    members.push({ person: (await as(email, on)).actor.personId ?? '', seat })
  await setMembers(officer, { id, version: 1, members })
  await drawCandidates(officer, id)
  for (const { enterprise, solution, ...more } of added)
    await addCandidate(officer, {
      ...more,
      id,
      enterprise: (await enterprisesNamed(officer, [enterprise])).get(enterprise) ?? '',
      solution: (await solutionsNamed(officer, [solution])).get(solution) ?? null,
      otherSupport: null,
    })
  await take(await as(by, opened), id, 'open')
  return id
}

const score = async (id: string, { by, on, tied, points, comment, submitted }: SamplePaper, as: As) => {
  const member = await as(by, on)
  const round = await getRound(member, id)
  await declareConflicts(member, {
    id,
    declarations: round.list.map(({ id: candidate, enterprise }) => ({
      candidate,
      conflict: tied[enterprise.label] ?? 'none',
      note: null,
    })),
  })
  for (const [called, given] of Object.entries(points))
    await saveBallot(member, {
      ...{ id, comment, candidate: candidateCalled(round, called) },
      points: Object.fromEntries(
        round.criteria.flatMap(({ id: criterion }, at) => (given[at] ? [[criterion, given[at]]] : [])),
      ),
    })
  if (submitted) await submitBallots(member, id)
}

const decide = async (id: string, { absent, closed, approved, appeal: held }: SampleSelection, as: As) => {
  if (closed === undefined) return
  const chair = await as(closed.by, closed.on)
  const { members } = await getRound(chair, id)
  for (const { who, on, reason } of absent) {
    const { actor } = await as(who, on)
    const member = members.find(({ person }) => person.id === actor.personId)?.id ?? ''
    await excuseMember(await as(closed.by, on), { id, member, reason })
  }
  await take(chair, id, 'close')
  if (approved === undefined) return
  const { by, on, ...given } = approved
  await take(await as(by, on), id, 'approve', { ...given, date: on })
  if (held === undefined) return
  const { answered, ...asked } = held
  const round = await getRound(await as(answered.by, answered.on), id)
  const candidate = candidateCalled(round, asked.candidate)
  await appeal(await as(asked.by, asked.on), { candidate, grounds: asked.grounds })
  const secretary = await as(answered.by, answered.on)
  const [waiting] = (await getRound(secretary, id)).appeals
  const { upheld, answer } = answered
  await answerAppeal(secretary, { id, appeal: waiting?.id ?? '', upheld, answer })
}

/** `sample/selection.yaml` of a plan folder: rounds as far as they have come, by the sample people themselves. */
export const loadSelection = async (folder: string, as: As): Promise<void> => {
  const sample = readSample(folder, 'selection.yaml', SampleSelections)
  if (sample === undefined) return
  const { rounds } = sample
  for (const one of rounds) {
    const id = await prepare(one, as)
    for (const paper of one.papers) await score(id, paper, as)
    await decide(id, one, as)
  }
}
