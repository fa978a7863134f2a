import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'src/web',
  'src/kernel',
  'src/modules',
  'src/contract.ts',
  'vite.config.ts',
  'package-lock.json',
]

const isSource = (path: string) => /\.(tsx?|js|css|html|json|svg|png)$/.test(path)

const filesBelow = (root: string, path: string): string[] => {
  if (!existsSync(join(root, path))) return []
  if (statSync(join(root, path)).isFile()) return isSource(path) ? [path] : []
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(root, join(path, name)))
}

/** Builds the web client when any of its sources has changed since it was built; says whether it did. */
export const buildClient = (root: string): boolean => {
  if (!existsSync(join(root, 'src/web/index.html'))) return false
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesBelow(root, source)))
    if (!file.includes('.test.')) hash.update(file).update(readFileSync(join(root, file)))
  const wanted = hash.digest('hex')
  const stamp = join(root, 'dist/web/.built')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  mkdirSync(join(root, 'dist/web'), { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}
