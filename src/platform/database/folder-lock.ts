import { linkSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process started, so that a number given out again is not taken for the old process. */
  readonly started: string
}

const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const isAlive = (holder: Holder): boolean => {
  if (holder.host !== hostname()) return true
  if (holder.pid === process.pid) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return startOf(holder.pid) === holder.started
}

/** The data folder is in use by another process. */
export class FolderInUse extends Error {
  constructor(folder: string, holder: Holder) {
    super(
      `Thư mục dữ liệu ${folder} đang được tiến trình ${holder.pid} trên máy ${holder.host} sử dụng. ` +
        'Hãy dừng tiến trình đó trước, hoặc đặt DATA_DIR khác. ' +
        `(Data folder in use by process ${holder.pid} on ${holder.host}.)`,
    )
    this.name = 'FolderInUse'
  }
}

/**
 * Takes the folder for this process alone; the embedded database loses rows when two processes write it.
 * A lock left by a killed process is taken over.
 * @returns how to let go
 * @throws FolderInUse naming the other process
 */
export const lockFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'lock')
  const mine = `${path}.${process.pid}`
  const holder: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) }
  writeFileSync(mine, JSON.stringify(holder))
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        linkSync(mine, path)
        break
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error
        const other = readHolder(path)
        if (other && isAlive(other)) throw new FolderInUse(folder, other)
        rmSync(path, { force: true })
      }
    }
  } finally {
    unlinkSync(mine)
  }
  return () => rmSync(path, { force: true })
}

const readHolder = (path: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}
