import { z } from 'zod'
import { ListQuery } from '#kernel/contract.ts'
import { publicActor } from '#modules/agencies/acting.ts'
import { DraftInput } from '#modules/conformity/draft.ts'
import { DraftCommentInput, PublicComment } from '#modules/conformity/draft-comment.ts'
import { EquipmentInput } from '#modules/conformity/equipment.ts'
import { commentOnDraft } from '#modules/conformity/public-drafts.ts'
import { draftComments, drafts, equipment } from '#modules/conformity/service.ts'
import type { Shown } from '#modules/registers/shelf.ts'
import type { Context } from '#platform/context.ts'
import { readSample } from './read-sample.ts'
import type { As } from './sample-records.ts'

const SampleComment = z.strictObject({
  ...PublicComment.shape,
  on: z.iso.date(),
  shown: z.boolean().default(false),
  outcome: z.string().optional(),
  answer: z.string().optional(),
})

/** `sample/conformity.yaml` of a plan folder: drafts with their steps and comments, and what a body states itself. */
const SampleConformity = z.strictObject({
  officer: z.email(),
  leader: z.email(),
  body: z.email(),
  drafts: z.array(
    z.strictObject({
      ...DraftInput.shape,
      steps: z.array(z.strictObject({ action: z.string(), on: z.iso.date() })),
      comments: z.array(SampleComment),
    }),
  ),
  equipment: z.strictObject(EquipmentInput.omit({ body: true }).shape),
})
type SampleConformity = z.infer<typeof SampleConformity>

const ofLeader = ['plan', 'open', 'issue']

const asVisitor = (context: Context): Context => ({
  ...context,
  actor: publicActor(context.actor.province),
})

/** Sends a comment as anybody would, and deals with it as far as the sample says. */
const comment = async (
  story: SampleConformity,
  draft: Shown,
  { on, shown, outcome, answer, ...said }: z.infer<typeof SampleComment>,
  as: As,
): Promise<void> => {
  const officer = await as(story.officer, on)
  await commentOnDraft(asVisitor(officer), draft.id, said)
  if (!shown && answer === undefined) return
  const filter = { draft: draft.id, state: 'received' }
  const [row] = (await draftComments.list(officer, ListQuery.parse({ filter }))).rows
  if (row === undefined) throw new Error(`sample: no comment on ${draft.title}`)
  const seen = await draftComments.take(officer, { ...row, action: 'show' })
  if (answer === undefined) return
  const values = DraftCommentInput.parse({ ...seen, draft: draft.id, outcome, answer })
  const written = await draftComments.update(officer, { ...seen, values })
  await draftComments.take(officer, { ...written, action: 'answer' })
}

/** Loads the sample's drafts and what its body states, through the same verbs that people use. */
export const loadConformity = async (folder: string, as: As): Promise<void> => {
  const story = readSample(folder, 'conformity.yaml', SampleConformity)
  if (story === undefined) return
  for (const { steps, comments, ...values } of story.drafts) {
    let row = await drafts.create(await as(story.officer, steps[0]?.on ?? '2026-11-20'), values)
    for (const { action, on } of steps) {
      const by = ofLeader.includes(action) ? story.leader : story.officer
      row = await drafts.take(await as(by, on), { id: row.id, version: row.version, action })
    }
    for (const one of comments) await comment(story, row, one, as)
  }
  const own = await as(story.body, '2026-11-19')
  await equipment.create(own, { ...story.equipment, body: own.actor.bodyId ?? '' })
}
