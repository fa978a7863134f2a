import { z } from 'zod'
import { programActor } from '#modules/agencies/acting.ts'
import { declareTies, saveScores } from '#modules/awards/assessment.ts'
import { CommendationInput } from '#modules/awards/commendation-contract.ts'
import { EntryInput } from '#modules/awards/contract.ts'
import { appoint, findPeople, rounds } from '#modules/awards/council.ts'
import { getDossier, paperId, paperSubject, sayPaper } from '#modules/awards/dossier.ts'
import { regimeOf, scoredItems } from '#modules/awards/regime.ts'
import { memberRoles, RoundInput } from '#modules/awards/round-contract.ts'
import { commendations, entries } from '#modules/awards/service.ts'
import { enterprisesNamed } from '#modules/enterprises/service.ts'
import { attachEvidence } from '#modules/registers/evidence.ts'
import type { Context } from '#platform/context.ts'
import { readSample } from './read-sample.ts'
import type { As } from './sample-records.ts'

const values = z.record(z.string(), z.unknown())
const roleNames = Object.keys(memberRoles) as [keyof typeof memberRoles, ...(keyof typeof memberRoles)[]]

/** One thing done on an entry; without `by`, the enterprise itself does it. */
const Act = z.strictObject({
  by: z.email().optional(),
  on: z.iso.date(),
  step: z.string().optional(),
  reason: z.string().optional(),
  change: values.optional(),
  /** All papers but these. */
  papersBut: z.array(z.string()).optional(),
  lacking: z.strictObject({ paper: z.string(), reason: z.string() }).optional(),
  tied: z.string().optional(),
  /** Points as a share of the most, with words on the first items. */
  score: z
    .strictObject({
      stage: z.enum(['self', 'dossier', 'site']),
      share: z.number(),
      strengths: z.array(z.string()).default([]),
      improvements: z.array(z.string()).default([]),
    })
    .optional(),
})
type Act = z.infer<typeof Act>

const SampleEntry = z.strictObject({
  enterprise: z.string(),
  awardYear: z.number().int(),
  create: z.strictObject({ by: z.email(), on: z.iso.date(), values }).optional(),
  acts: z.array(Act),
})
type SampleEntry = z.infer<typeof SampleEntry>

/** `sample/awards.yaml` of a plan folder: rounds with their councils, entries as far as they have come, commendations. */
const SampleAwards = z.strictObject({
  rounds: z.array(
    z.strictObject({
      by: z.email(),
      on: z.iso.date(),
      values,
      members: z.array(z.strictObject({ name: z.string(), role: z.enum(roleNames) })),
    }),
  ),
  entries: z.array(SampleEntry),
  commendations: z.array(
    z.strictObject({
      by: z.email(),
      on: z.iso.date(),
      values,
      acts: z.array(
        z.strictObject({
          by: z.email(),
          on: z.iso.date(),
          step: z.string().optional(),
          reason: z.string().optional(),
          change: values.optional(),
        }),
      ),
    }),
  ),
})
type SampleAwards = z.infer<typeof SampleAwards>

const loadRounds = async (given: SampleAwards['rounds'], as: As): Promise<void> => {
  for (const { by, on, values: round, members } of given) {
    const context = await as(by, on)
    const { id } = await rounds.create(context, RoundInput.parse(round))
    for (const { name, role } of members) {
      const [found] = await findPeople(context, { q: name })
      if (found === undefined) throw new Error(`awards.yaml: nobody is called ${name}`)
      await appoint(context, { id, person: found.id, role })
    }
  }
}

const scoresOf = (awardYear: number, { share, strengths, improvements }: NonNullable<Act['score']>) => {
  const regime = regimeOf(awardYear)
  if (regime === undefined) throw new Error(`awards.yaml: no award in ${awardYear}`)
  const items = scoredItems(regime)
  return items.map(({ key, points }, n) => ({
    item: key,
    points: String(Math.round((points ?? regime.mostPoints / items.length) * share)),
    strengths: strengths[n] ?? '',
    improvements: improvements[n] ?? '',
  }))
}

const papers = new Map([[paperSubject.name, paperSubject]])

const addPapers = async (context: Context, id: string, but: readonly string[]): Promise<void> => {
  for (const { key, label, state, optional } of (await getDossier(context, { id })).papers) {
    if (but.includes(key) || optional || state === 'there') continue
    const of = { subject: paperSubject.name, id: paperId(id, key) }
    await attachEvidence(context, papers, { ...of, title: label.vi, documentNumber: 'Bản mẫu' })
    await sayPaper(context, { id, paper: key, state: 'there', reason: '' })
  }
}

const entryInput = (row: Record<string, unknown>) =>
  EntryInput.parse({ ...row, enterprise: (row.enterprise as { id: string }).id })

const perform = async (context: Context, id: string, awardYear: number, act: Act): Promise<void> => {
  const { step: action, reason, change, papersBut, lacking, tied, score } = act
  if (papersBut) await addPapers(context, id, papersBut)
  if (lacking) await sayPaper(context, { id, state: 'lacking', ...lacking })
  if (tied) await declareTies(context, { id, tied: true, words: tied })
  if (score?.stage === 'dossier') await declareTies(context, { id, tied: false, words: '' })
  if (score)
    await saveScores(context, {
      id,
      stage: score.stage,
      version: 0,
      scores: scoresOf(awardYear, score),
      submit: true,
    })
  const row = await entries.get(context, id)
  if (change)
    await entries.update(context, { id, version: row.version, values: entryInput({ ...row, ...change }) })
  if (action) {
    const { version } = await entries.get(context, id)
    await entries.take(context, { id, version, action, reason })
  }
}

const loadEntry = async ({ enterprise, awardYear, create, acts }: SampleEntry, as: As): Promise<void> => {
  const first = create ?? acts[0]
  if (first?.by === undefined) throw new Error(`awards.yaml: who brings in ${enterprise}?`)
  const focal = await as(first.by, first.on)
  const enterpriseId = (await enterprisesNamed(focal, [enterprise])).get(enterprise)
  if (enterpriseId === undefined) throw new Error(`awards.yaml: unknown enterprise ${enterprise}`)
  if (create)
    await entries.create(focal, EntryInput.parse({ ...create.values, enterprise: enterpriseId, awardYear }))
  const query = { q: '', sort: '', page: 1, size: 1, removed: false }
  const filter = { enterprise: enterpriseId, awardYear: String(awardYear) }
  const { rows } = await entries.list(focal, { ...query, filter })
  const [entry] = rows
  if (entry === undefined) throw new Error(`awards.yaml: ${enterprise} has no entry of ${awardYear}`)
  // The enterprise has no account in the sample year, so somebody fictional writes for it.
  const owner = { ...programActor(focal.actor.province, 'Đại diện doanh nghiệp mẫu'), enterpriseId }
  const itself = { ...owner, capacities: new Set(['enterpriseRepresentative'] as const) }
  for (const act of acts) {
    const context = await as(act.by ?? first.by, act.on)
    await perform(act.by ? context : { ...context, actor: itself }, entry.id, awardYear, act)
  }
}

const loadCommendations = async (given: SampleAwards['commendations'], as: As): Promise<void> => {
  for (const { by, on, values: proposal, acts } of given) {
    const { id } = await commendations.create(await as(by, on), CommendationInput.parse(proposal))
    for (const { by: doer, on: day, step, reason, change } of acts) {
      const context = await as(doer, day)
      const { version } = await commendations.get(context, id)
      if (change) {
        const input = CommendationInput.parse({ ...proposal, ...change })
        await commendations.update(context, { id, version, values: input })
      }
      const { version: seen } = await commendations.get(context, id)
      if (step) await commendations.take(context, { id, version: seen, action: step, reason })
    }
  }
}

/** Brings the sample rounds, entries and commendations as far as the file says, by the sample people themselves. */
export const loadAwards = async (folder: string, as: As): Promise<void> => {
  const sample = readSample(folder, 'awards.yaml', SampleAwards)
  if (sample === undefined) return
  await loadRounds(sample.rounds, as)
  for (const entry of sample.entries) await loadEntry(entry, as)
  await loadCommendations(sample.commendations, as)
}
