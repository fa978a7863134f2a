/** A command: what it takes, what it does, and whether it did what was asked. */
export interface Command {
  readonly usage: string
  readonly does: string
  /** Everything about it, for `--help`. */
  readonly help?: string
  readonly run: (words: string[]) => Promise<boolean>
}
