import { and, asc, eq } from 'drizzle-orm'
import { permit } from '#kernel/permission.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Context } from '#platform/context.ts'
import { sumOf } from './money.ts'
import { estimateGrants } from './permissions.ts'
import { proposals } from './proposal-shelf.ts'
import { estimateVersion } from './schema.ts'
import type { LineChange, VersionRow, VersionSubject } from './version-shapes.ts'
import { compareVersions } from './versions.ts'

const proveReadable = async (context: Context, subject: VersionSubject, id: string): Promise<void> => {
  if (subject === 'call') {
    const within = permit(context.actor, estimateGrants, 'estimate.read')
    if (within.reach !== 'all') throw new Refusal(refusals.FORBIDDEN)
    return
  }
  await proposals.get(context, id)
}

const stored = async (context: Context, subject: VersionSubject, id: string) => {
  await proveReadable(context, subject, id)
  return context.db
    .select()
    .from(estimateVersion)
    .where(
      and(
        eq(estimateVersion.province, context.actor.province),
        eq(estimateVersion.subject, subject),
        eq(estimateVersion.recordId, id),
      ),
    )
    .orderBy(asc(estimateVersion.number))
}

/** The versions of a proposal or of the consolidated estimate, the first first. @throws Refusal FORBIDDEN, NOT_FOUND */
export const listVersions = async (
  context: Context,
  { subject, id }: { subject: VersionSubject; id: string },
): Promise<VersionRow[]> =>
  (await stored(context, subject, id)).map(({ number, label, at, personName, lines }) => ({
    ...{ number, label, personName, at: at.toISOString(), lines: lines.length },
    amount: String(lines.reduce((sum, { amounts }) => sum + sumOf(amounts), 0n)),
  }))

/** Two versions line by line. @throws Refusal NOT_FOUND, FORBIDDEN */
export const versionChanges = async (
  context: Context,
  { subject, id, from, to }: { subject: VersionSubject; id: string; from: number; to: number },
): Promise<LineChange[]> => {
  const all = await stored(context, subject, id)
  const [before, after] = [from, to].map((number) => all.find((one) => one.number === number))
  if (before === undefined || after === undefined) throw new Refusal(refusals.NOT_FOUND)
  return compareVersions(before.lines, after.lines)
}
