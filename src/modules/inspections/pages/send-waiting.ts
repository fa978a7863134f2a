import type { Fieldwork, HeldAnswer } from '#modules/inspections/fieldwork-shapes.ts'
import { client } from '#web/client.ts'
import { type Draft, device } from './device.ts'

const isReady = (draft: Draft): draft is Draft & { answer: HeldAnswer['answer'] } =>
  draft.answer !== null && draft.conflict === undefined

/** Answers of a visit with those that the server now holds put in their place. */
export const withAnswers = (fieldwork: Fieldwork, held: readonly HeldAnswer[]): Fieldwork => ({
  ...fieldwork,
  answers: [
    ...fieldwork.answers.filter((one) => !held.some(({ question }) => question === one.question)),
    ...held,
  ],
})

const settleDrafts = async (
  sent: readonly Draft[],
  kept: readonly HeldAnswer[],
  conflicts: readonly HeldAnswer[],
) => {
  const now = new Map((await device.drafts(sent[0]?.visit ?? '')).map((draft) => [keyOf(draft), draft]))
  for (const draft of sent) {
    const current = now.get(keyOf(draft))
    const held = kept.find(({ question }) => question === draft.question)
    const conflict = conflicts.find(({ question }) => question === draft.question)
    if (current === undefined) continue
    if (conflict) await device.keepDraft({ ...current, conflict })
    else if (held && current.stroke === draft.stroke) await device.dropDraft(current)
    else if (held) await device.keepDraft({ ...current, base: held.version })
  }
}

const keyOf = ({ person, question }: Draft): string => `${person}|${question}`

/**
 * Sends what waits on this device for the person who is signed in: answers first, then photos one by one. What is typed
 * meanwhile stays; what somebody else changed is marked as a conflict. Throws what the server refuses, or the lost line.
 */
export const sendWaiting = async (fieldwork: Fieldwork): Promise<Fieldwork> => {
  const { visit, person } = fieldwork
  let now = fieldwork
  const drafts = (await device.drafts(visit.id)).filter((draft) => draft.person === person).filter(isReady)
  if (drafts.length > 0) {
    const answers = drafts.map(({ question, answer, note, base }) => ({ question, answer, note, base }))
    const { kept, conflicts } = await client.inspections.visits.sendAnswers({ id: visit.id, answers })
    now = withAnswers(now, kept)
    await device.keepVisit(now)
    await settleDrafts(drafts, kept, conflicts)
  }
  for (const photo of (await device.photos(visit.id)).filter((one) => one.person === person)) {
    const file = new File([photo.image], `${photo.id}.jpg`, { type: 'image/jpeg' })
    await client.inspections.visits.sendPhoto({
      id: visit.id,
      question: photo.question,
      photo: photo.id,
      file,
    })
    await device.dropPhoto(photo.id)
  }
  return now
}
