import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourcesHash } from './sources.ts'

const sources = [
  'src/web',
  'src/kernel',
  'src/modules',
  'src/contract.ts',
  'vite.config.ts',
  'package-lock.json',
]

/** Builds the web client when any of its sources has changed since it was built; says whether it did. */
export const buildClient = (root: string): boolean => {
  const wanted = sourcesHash(root, sources)
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
