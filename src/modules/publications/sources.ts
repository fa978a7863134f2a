import { awardSource, roundSource } from './award-sources.ts'
import { boundariesSource } from './boundaries-source.ts'
import { bodySource, solutionSource } from './catalogue-sources.ts'
import { projectSource } from './project-source.ts'
import type { PublicationKind, writtenKinds } from './rules.ts'
import type { Source } from './source.ts'

/** Where the records of each kind come from; written kinds show none. */
export const sources: Readonly<Record<Exclude<PublicationKind, (typeof writtenKinds)[number]>, Source>> = {
  solution: solutionSource,
  'good-practice': projectSource,
  award: awardSource,
  'award-round': roundSource,
  'conformity-body': bodySource,
  boundaries: boundariesSource,
}

/** The source of a kind; undefined for what is written for the portal. */
export const sourceOf = (kind: string): Source | undefined =>
  Object.hasOwn(sources, kind) ? sources[kind as keyof typeof sources] : undefined
