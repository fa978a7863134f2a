import { text } from '#kernel/text.ts'

/** How far the statistics office had come when it published the figure. */
export const vintages = {
  estimate: text('Ước tính', 'Estimate'),
  preliminary: text('Sơ bộ', 'Preliminary'),
  final: text('Chính thức', 'Final'),
  rebased: text('Đánh giá lại', 'Re-evaluated'),
} as const
export type Vintage = keyof typeof vintages

/**
 * Vintages from the weakest to the strongest, in the order in which statistics publish them: ước tính, sơ bộ, chính thức.
 * A re-evaluated figure stands as high as a final one.
 */
export const vintageRank: Readonly<Record<Vintage, number>> = {
  estimate: 0,
  preliminary: 1,
  final: 2,
  rebased: 2,
}

/** The weakest of some vintages; nothing of none. */
export const weakestOf = (of: readonly Vintage[]): Vintage | undefined =>
  [...of].sort((a, b) => vintageRank[a] - vintageRank[b])[0]
