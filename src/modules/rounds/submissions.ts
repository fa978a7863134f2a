import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { loadReport } from './agency-report.ts'
import type { Difference, Submission, SubmissionHead } from './agency-report-shapes.ts'
import { differenceOf } from './difference.ts'
import * as store from './store.ts'

type Head = Omit<SubmissionHead, 'at' | 'recalledAt'> & { at: Date; recalledAt: Date | null }

const head = ({ number, at, byName, verdict, recalledAt }: Head): SubmissionHead => ({
  number,
  at: at.toISOString(),
  byName,
  verdict,
  recalledAt: recalledAt?.toISOString() ?? null,
})

/** Every time that a report was sent, the last first. @throws Refusal NOT_FOUND */
export const listSubmissions = async (
  context: Context,
  { id }: { id: string },
): Promise<SubmissionHead[]> => {
  await loadReport(context, id)
  return (await store.submissionHeads(context.db, id)).map(head)
}

const getKept = async (context: Context, id: string, number: number): Promise<store.SubmissionRecord> => {
  const found = await store.findSubmission(context.db, id, number)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  return found
}

/** A submission whole, as it was sent. @throws Refusal NOT_FOUND */
export const getSubmission = async (
  context: Context,
  { id, number }: { id: string; number: number },
): Promise<Submission> => {
  await loadReport(context, id)
  const found = await getKept(context, id, number)
  return { ...head(found), sections: found.content, figures: found.figures }
}

/** What changed between two submissions: the words of each section and the figures that differ. @throws Refusal NOT_FOUND */
export const compareSubmissions = async (
  context: Context,
  { id, from, to }: { id: string; from: number; to: number },
): Promise<Difference> => {
  await loadReport(context, id)
  return differenceOf(await getKept(context, id, from), await getKept(context, id, to))
}
