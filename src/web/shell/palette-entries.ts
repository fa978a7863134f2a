import { matches } from '#kernel/vietnamese/search-key.ts'

/** A line of the palette: where it leads, and under which heading it stands. */
export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly to: string
}

export interface PaletteGroup {
  readonly label: string
  readonly entries: readonly PaletteEntry[]
}

/** Groups with the entries that hold the words, with or without accents; empty groups are left out. */
export const entriesWith = (groups: readonly PaletteGroup[], words: string): PaletteGroup[] =>
  groups
    .map(({ label, entries }) => ({ label, entries: entries.filter((entry) => matches(entry.label, words)) }))
    .filter(({ entries }) => entries.length > 0)

const recentKept = 8

/** What was opened last stands first, each once. */
export const withRecent = (recent: readonly PaletteEntry[], opened: PaletteEntry): PaletteEntry[] =>
  [opened, ...recent.filter(({ to }) => to !== opened.to)].slice(0, recentKept)
