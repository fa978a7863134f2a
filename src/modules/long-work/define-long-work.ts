import type { z } from 'zod'
import type { Jurisdiction } from '#kernel/permission.ts'
import type { Text } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'

/** What a running work is given besides its context and input. */
export interface Running {
  /** The same in every try, so that a write under this name is made once. */
  readonly id: string
  /** The file that the person gave along. @throws Refusal FILE_NEEDED when there was none */
  readonly given: () => Promise<File>
  /**
   * Says how far the work has come; call it often (every few hundred rows), since a cancelled work ends in this call.
   * It asks nothing of the database, so it may be called within a transaction. It never goes back.
   */
  readonly progress: (done: number, total?: number, words?: Text) => void
}

/** What a work ends with: words that sum it up, the page where the result is seen, a file to fetch. */
export interface Outcome {
  readonly words: Text
  readonly path?: string
  readonly file?: {
    readonly name: string
    readonly mediaType: string
    readonly content: AsyncIterable<Uint8Array>
  }
}

/** Something that a person starts and that goes on after the request. */
export interface LongWork<Input> {
  /** Its name in the API, e.g. `enterprises.sheet`. */
  readonly name: string
  readonly title: (input: Input) => Text
  /** What it is asked; kept as JSON and read again by this shape before each try. */
  readonly input: z.ZodType<Input>
  /** A file has to be given along. */
  readonly takesFile?: true
  /**
   * Proves the person's right and says on which rows: at the start, before each try, and when the file is fetched.
   * @throws Refusal
   */
  readonly prove: (context: Context, input: Input) => Jurisdiction | Promise<Jurisdiction>
  /** Does it. A cut may come in the middle and the work then begins anew, so it must be safe to do twice. */
  readonly run: (context: Context, input: Input, running: Running) => Promise<Outcome>
  /** Takes the result back, where that can be done. @returns what was done */
  readonly undo?: (context: Context, id: string) => Promise<Text>
}

/** A long work of any input, as the list of the application holds it. */
export type AnyLongWork = LongWork<unknown>

/** Declares a long work; `src/app.ts` lists it under `longWorks`. */
export const defineLongWork = <Input>(work: LongWork<Input>): AnyLongWork => work as unknown as AnyLongWork

/** The long works of the application, by name. */
export type LongWorks = ReadonlyMap<string, AnyLongWork>
