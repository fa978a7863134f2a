import { z } from 'zod'

export const versionSubjects = ['proposal', 'call'] as const
export type VersionSubject = (typeof versionSubjects)[number]

export const VersionRow = z.object({
  number: z.number().int(),
  label: z.string(),
  at: z.iso.datetime(),
  personName: z.string(),
  lines: z.number().int(),
  amount: z.string(),
})
export type VersionRow = z.infer<typeof VersionRow>

/** A line that differs between two versions; a side is null where the version does not have it. */
export const LineChange = z.object({
  key: z.string(),
  content: z.string(),
  agency: z.string(),
  kind: z.enum(['added', 'removed', 'changed', 'same']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  sources: z.array(z.object({ source: z.string(), before: z.string(), after: z.string() })),
})
export type LineChange = z.infer<typeof LineChange>
