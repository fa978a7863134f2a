import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const isRootOnDebian = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
let listsAreFresh = false

/** Installs a Debian package where that is possible; says whether it is there afterwards. */
export const installPackage = (name: string): boolean => {
  if (!isRootOnDebian()) return false
  if (!listsAreFresh) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    listsAreFresh = true
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', ['install', '-y', '-qq', name], { stdio: 'ignore', env }).status === 0
}

/** The first of some programs that the machine has. */
export const findProgram = (names: readonly string[]): string | undefined => {
  for (const name of names)
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()
    } catch {}
  return undefined
}
