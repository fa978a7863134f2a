import { fill, type Text } from '#kernel/text.ts'
import type { ReadParagraph } from './read-docx.ts'

export type Severity = 'error' | 'warning'

/** Where a finding stands: which part of the file, and the beginning of the text there. */
export interface Place {
  readonly part: 'file' | 'page' | 'header' | 'document'
  readonly excerpt: string
}

/** One way in which a file departs from the Decree. Equal findings are told once, with how often they occur. */
export interface Finding {
  readonly severity: Severity
  readonly code: string
  readonly where: Place
  readonly message: Text
  /** The article or annex that asks for it. */
  readonly rule: string
  readonly count: number
}

export const excerptOf = (paragraph: ReadParagraph | undefined): string => {
  const text = (paragraph?.text ?? '').replace(/\s+/g, ' ').trim()
  return [...text].length > 60 ? `${[...text].slice(0, 60).join('')}…` : text
}

export const inDocument = (paragraph?: ReadParagraph): Place => ({
  part: 'document',
  excerpt: excerptOf(paragraph),
})

/** Gathers findings; the same code with the same message is counted, not repeated. */
export class Findings {
  readonly #found = new Map<string, Finding>()

  add(
    severity: Severity,
    code: string,
    where: Place,
    wording: Text,
    rule: string,
    values: Readonly<Record<string, string | number>> = {},
  ): void {
    const message = fill(wording, values)
    const key = `${code}\u0000${message.vi}`
    const before = this.#found.get(key)
    this.#found.set(
      key,
      before ? { ...before, count: before.count + 1 } : { severity, code, where, message, rule, count: 1 },
    )
  }

  /** Errors first, each kind in the order of the document. */
  list(): Finding[] {
    const all = [...this.#found.values()]
    return [
      ...all.filter((one) => one.severity === 'error'),
      ...all.filter((one) => one.severity === 'warning'),
    ]
  }
}
