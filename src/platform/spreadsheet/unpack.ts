import { unzipSync, zipSync } from 'fflate'
import { Refusal } from '#kernel/refusal.ts'
import { spreadsheetRefusals } from './refusals.ts'

const megabyte = 1024 * 1024

/**
 * Guards against zip bombs: unpacks the archive into at most `maxUnpacked` bytes and packs it again without
 * compression, so that whoever reads it next meets no surprise. Pictures and other parts that hold no cells are dropped.
 * Refuses with FILE_TOO_LARGE before the memory is taken, and with NOT_A_SPREADSHEET when it is no whole archive.
 */
export const unpackSafely = (bytes: Uint8Array, maxUnpacked: number): Uint8Array => {
  let total = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels|bin)$/i.test(name)) return false
        total += originalSize
        if (total > maxUnpacked)
          throw new Refusal(spreadsheetRefusals.FILE_TOO_LARGE, { limit: Math.floor(maxUnpacked / megabyte) })
        return true
      },
    })
    return zipSync(parts, { level: 0 })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(spreadsheetRefusals.NOT_A_SPREADSHEET)
  }
}
