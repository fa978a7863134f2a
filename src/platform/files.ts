import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { newId } from '#kernel/id.ts'
import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import { sha256Of } from './fingerprint.ts'
import { type PassingFiles, passingFilesIn } from './passing-files.ts'

export const fileRefusals = defineRefusals({
  FILE_TOO_LARGE: {
    status: 413,
    vi: 'Tệp lớn hơn {limit} MB. Hãy nén hoặc tách tệp rồi tải lại.',
    en: 'The file is larger than {limit} MB. Compress or split it and upload again.',
  },
  FILE_EMPTY: { status: 422, vi: 'Tệp rỗng. Hãy chọn lại tệp.', en: 'The file is empty. Choose it again.' },
  FILE_KIND: {
    status: 422,
    vi: 'Chỉ nhận tệp PDF, Word, Excel, ảnh (JPG, PNG) hoặc văn bản thuần (TXT, CSV). Tệp này là loại khác.',
    en: 'Only PDF, Word, Excel, images (JPG, PNG) and plain text (TXT, CSV) are accepted.',
  },
})

/** A stored file: its content's address, size in bytes and kind. */
export interface StoredFile {
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
}

/** The file store: content-addressed, so the same content is kept once and can be checked at any time. */
export interface Files {
  /** Keeps the bytes and returns their address. @throws Refusal FILE_TOO_LARGE, FILE_EMPTY, FILE_KIND */
  keep(bytes: Uint8Array): Promise<StoredFile>
  read(sha256: string): Promise<Uint8Array>
  /** Files that are kept only for a while, such as an export that waits to be fetched. */
  readonly passing: PassingFiles
}

const megabytes = 25
const accepted = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/x-cfb', // Word and Excel before 2007
])

const sniff = async (bytes: Uint8Array): Promise<string | undefined> => {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return accepted.has(found.mime) ? found.mime : undefined
  return isPlainText(bytes) ? 'text/plain; charset=utf-8' : undefined
}

const isPlainText = (bytes: Uint8Array): boolean => {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Keeps files in a folder: written beside their place, synced, then renamed. */
export const filesIn = (folder: string): Files => {
  const place = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    passing: passingFilesIn(join(folder, 'passing')),
    keep: async (bytes) => {
      refuseIf(bytes.length === 0, fileRefusals.FILE_EMPTY, {}, 'file')
      refuseIf(
        bytes.length > megabytes * 1_048_576,
        fileRefusals.FILE_TOO_LARGE,
        { limit: megabytes },
        'file',
      )
      const mediaType = await sniff(bytes)
      refuseIf(mediaType === undefined, fileRefusals.FILE_KIND, {}, 'file')
      const sha256 = sha256Of(bytes)
      const path = place(sha256)
      if (!existsSync(path)) {
        mkdirSync(dirname(path), { recursive: true })
        const beside = `${path}.${newId()}`
        writeFileSync(beside, bytes, { flush: true })
        await rename(beside, path)
      }
      return { sha256, size: bytes.length, mediaType: mediaType as string }
    },
    read: (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a content address')
      return readFile(place(sha256))
    },
  }
}
