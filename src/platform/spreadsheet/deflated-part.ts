import { once } from 'node:events'
import { constants, crc32, createDeflateRaw } from 'node:zlib'
import type { ZipInputFile } from 'fflate'

/** A part of a zip that is written piece by piece and compressed outside of the main thread. */
export interface DeflatedPart {
  readonly entry: ZipInputFile
  write(bytes: Uint8Array): Promise<void>
  end(): Promise<void>
}

const deflate = 8

/** Begins a part; add its `entry` to the zip before the first write. */
export const deflatedPart = (filename: string): DeflatedPart => {
  const entry: ZipInputFile = { filename, compression: deflate, size: 0, crc: 0 }
  const stream = createDeflateRaw({ level: constants.Z_BEST_SPEED + 2 })
  stream.on('data', (piece: Uint8Array<ArrayBuffer>) => entry.ondata?.(null, piece, false))
  return {
    entry,
    write: (bytes) => {
      entry.size += bytes.length
      entry.crc = crc32(bytes, entry.crc)
      return new Promise((resolve, reject) => {
        stream.write(bytes, (error) => (error ? reject(error) : resolve()))
      })
    },
    end: async () => {
      const ended = once(stream, 'end')
      stream.end()
      await ended
      entry.ondata?.(null, new Uint8Array(), true)
    },
  }
}
