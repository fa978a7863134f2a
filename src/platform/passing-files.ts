import { mkdirSync, openAsBlob } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '#kernel/id.ts'

/** Files that are kept for a while under a name of their own: never shared, so dropping one harms nobody else. */
export interface PassingFiles {
  /** Writes what comes, piece by piece; nothing stands under the name until all of it is there. @returns its size in bytes */
  write(name: string, content: AsyncIterable<Uint8Array>): Promise<number>
  /** The file as it lies there, read only as it is sent; undefined when it is gone. */
  open(name: string): Promise<Blob | undefined>
  drop(name: string): Promise<void>
}

/** Keeps passing files in a folder. */
export const passingFilesIn = (folder: string): PassingFiles => {
  const place = (name: string) => {
    if (!/^[0-9a-f-]{36}\.[a-z]{1,10}$/.test(name)) throw new RangeError('not the name of a passing file')
    return join(folder, name)
  }
  return {
    write: async (name, content) => {
      mkdirSync(folder, { recursive: true })
      const beside = `${place(name)}.${newId()}`
      const file = await open(beside, 'wx')
      let size = 0
      try {
        for await (const piece of content) {
          await file.writeFile(piece)
          size += piece.length
        }
        await file.sync()
        await file.close()
        await rename(beside, place(name))
        return size
      } catch (error) {
        await file.close()
        await rm(beside, { force: true })
        throw error
      }
    },
    open: async (name) =>
      (await stat(place(name)).catch(() => undefined)) === undefined ? undefined : openAsBlob(place(name)),
    drop: (name) => rm(place(name), { force: true }),
  }
}
