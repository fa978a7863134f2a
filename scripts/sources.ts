import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const isSource = (path: string) => /\.(tsx?|js|css|html|json|svg|png)$/.test(path) && !path.includes('.test.')

const filesBelow = (root: string, path: string): string[] => {
  if (!existsSync(join(root, path))) return []
  if (statSync(join(root, path)).isFile()) return isSource(path) ? [path] : []
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(root, join(path, name)))
}

/** One hash over sources (files, or folders with all below them but tests): another hash means another build. */
export const sourcesHash = (root: string, sources: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesBelow(root, source)))
    hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
