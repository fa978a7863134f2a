import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Finding } from '#kernel/finding.ts'

/** A fault of a plan folder, to be shown as `file:line path message`. */
export interface Fault {
  readonly file: string
  readonly line: number
  readonly path: string
  readonly message: string
}

/** A YAML file that was read with its lines, so that whatever is wrong can be pointed at. */
export interface YamlSource {
  readonly value: unknown
  readonly faults: Fault[]
  /** The line of a path, or of the deepest part of it that is there. */
  readonly lineOf: (path: Finding['path']) => number
  readonly faultAt: (finding: Finding) => Fault
}

/** Enough for the anchors of a province's agencies, too few to blow the memory up. */
const maxAliasCount = 2_000

const printPath = (path: Finding['path']): string =>
  path.map((step, n) => (typeof step === 'number' ? `[${step}]` : n === 0 ? step : `.${step}`)).join('')

/** Reads YAML text; syntax errors and keys that stand twice become faults, each with its line. */
export const readYaml = (file: string, content: string): YamlSource => {
  const lines = new LineCounter()
  const document = parseDocument(content, { lineCounter: lines, uniqueKeys: true })
  const lineAt = (node: unknown) => {
    const range = (node as Node | null)?.range
    return range ? lines.linePos(range[0]).line : undefined
  }
  const lineOf = (path: Finding['path']): number => {
    let node: unknown = document.contents
    let line = lineAt(node) ?? 1
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(document)
      if (isMap(node)) {
        const pair: Pair | undefined = node.items.find(
          (item) => isScalar(item.key) && item.key.value === step,
        )
        if (!pair) break
        line = lineAt(pair.key) ?? line
        node = pair.value
      } else if (isSeq(node) && typeof step === 'number') {
        const item = node.items[step]
        if (item === undefined) break
        line = lineAt(item) ?? line
        node = item
      } else break
    }
    return line
  }
  const faultAt = ({ path, message }: Finding): Fault => ({
    file,
    line: lineOf(path),
    path: printPath(path),
    message,
  })
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    path: '',
    message: error.message.split('\n')[0] ?? error.code,
  }))
  let value: unknown
  try {
    if (faults.length === 0) value = document.toJS({ maxAliasCount })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    faults.push({ file, line: 1, path: '', message: error.message })
  }
  return { value, faults, lineOf, faultAt }
}

type Issue = z.core.$ZodIssue

const findingsOf = (issue: Issue): Finding[] => {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...path, key], message: `"${key}" is not a field here` }))
    : [{ path, message: issue.message }]
}

/** Holds the file against its shape; what does not fit becomes faults on their lines. */
export const fitShape = <S extends z.ZodType>(shape: S, source: YamlSource): z.infer<S> | undefined => {
  if (source.faults.length > 0) return undefined
  const result = shape.safeParse(source.value)
  if (result.success) return result.data
  source.faults.push(...result.error.issues.flatMap(findingsOf).map(source.faultAt))
  return undefined
}
