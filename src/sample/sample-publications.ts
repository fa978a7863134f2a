import { z } from 'zod'
import { keysOf } from '#kernel/field.ts'
import { enterprisesNamed } from '#modules/enterprises/service.ts'
import type { Measure } from '#modules/plan/measure.ts'
import { AgreementInput, PublicationInput } from '#modules/publications/contract.ts'
import { candidatesOf, propose, publishMany } from '#modules/publications/propose.ts'
import { type PublicationKind, publicationKinds } from '#modules/publications/rules.ts'
import { agreements, publications } from '#modules/publications/service.ts'
import { startReport } from '#modules/reports/draft.ts'
import { readRegisters } from '#modules/reports/read-registers.ts'
import { getReport } from '#modules/reports/service.ts'
import { issueReport, signReport, submitForSignature } from '#modules/reports/sign-off.ts'
import { openYear } from '#modules/rounds/open-round.ts'
import { stepRound } from '#modules/rounds/service.ts'
import type { Context } from '#platform/context.ts'
import { readSample } from './read-sample.ts'
import type { As } from './sample-records.ts'

const Day = z.iso.date()
const Kind = z.enum(keysOf(publicationKinds))

/** `sample/publications.yaml`: the last signed report, and what the portal shows beside it. */
const SamplePublications = z.strictObject({
  author: z.email(),
  reviewer: z.email(),
  report: z.strictObject({ year: z.int(), opened: Day, drawn: Day, submitted: Day, signed: Day }),
  proposed: Day,
  published: Day,
  kinds: z.array(Kind).describe('Kinds of which every record is proposed'),
  agreements: z.array(
    z.strictObject({ enterprise: z.string(), by: z.email(), on: Day, document: z.string().optional() }),
  ),
  written: z.array(PublicationInput),
  waiting: PublicationInput.describe('Submitted, and not published yet'),
})
type SamplePublications = z.infer<typeof SamplePublications>

const signLastReport = async (
  { author, reviewer, report }: SamplePublications,
  as: As,
  measures: readonly Measure[],
): Promise<void> => {
  const read = readRegisters(new Map(measures.map((one) => [one.name, one])))
  const roundId = await openYear(await as(author, report.opened), report.year)
  const drawing = await as(author, report.drawn)
  const id = await startReport(drawing, read, { roundId })
  const stepping = async (context: Context) => ({ id, version: (await getReport(context, id)).version })
  const submitting = await as(author, report.submitted)
  await submitForSignature(submitting, read, await stepping(submitting))
  const leader = await as(reviewer, report.signed)
  await signReport(leader, await stepping(leader))
  await issueReport(leader, await stepping(leader))
  await stepRound(submitting, { id: roundId, version: 1, step: 'close', reason: '' })
}

const recordAgreements = async ({ agreements: all }: SamplePublications, as: As): Promise<void> => {
  for (const { enterprise, by, on, document } of all) {
    const context = await as(by, on)
    const id = (await enterprisesNamed(context, [enterprise])).get(enterprise)
    if (id === undefined) throw new Error(`publications.yaml: no enterprise is called ${enterprise}`)
    await agreements.create(context, AgreementInput.parse({ enterprise: id, document }))
  }
}

const submitWritten = async (context: Context, input: PublicationInput): Promise<string> => {
  const { id, version } = await publications.create(context, input)
  await publications.take(context, { id, version, action: 'submit' })
  return id
}

const proposeAll = async (context: Context, kind: PublicationKind, agreed?: readonly string[]) => {
  const candidates = await candidatesOf(context, kind)
  const fit = candidates.filter(({ label }) => agreed?.some((name) => label.startsWith(name)) ?? true)
  if (fit.length > 0) await propose(context, { kind, ids: fit.map(({ id }) => id) })
}

const everything = { q: '', filter: {}, sort: '', page: 1, size: 200, removed: false }

const waitingIds = async (context: Context): Promise<string[]> => {
  const query = { ...everything, filter: { state: 'submitted' } }
  return (await publications.list(context, query)).rows.map(({ id }) => id)
}

/** Signs the report of the year before and publishes what the file says, by the sample people themselves. */
export const loadPublications = async (
  folder: string,
  as: As,
  measures: readonly Measure[],
): Promise<void> => {
  const sample = readSample(folder, 'publications.yaml', SamplePublications)
  if (sample === undefined) return
  await signLastReport(sample, as, measures)
  await recordAgreements(sample, as)
  const author = await as(sample.author, sample.proposed)
  for (const one of sample.written) await submitWritten(author, one)
  for (const kind of sample.kinds) await proposeAll(author, kind)
  const { rows: agreed } = await agreements.list(author, everything)
  await proposeAll(
    author,
    'good-practice',
    agreed.map(({ enterprise }) => (enterprise as { label: string }).label),
  )
  const reviewer = await as(sample.reviewer, sample.published)
  await publishMany(reviewer, { ids: await waitingIds(reviewer) })
  await submitWritten(await as(sample.author, sample.published), sample.waiting)
}
