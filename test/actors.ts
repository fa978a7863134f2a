import type { Actor, Capacity } from '#kernel/actor.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { Files } from '#platform/files.ts'

/** The province of the fictional plan. */
export const province = 'mau-son'

/** A file store that keeps files in memory. */
export const memoryFiles = (): Files => {
  const kept = new Map<string, Uint8Array>()
  const passing = new Map<string, Blob>()
  return {
    passing: {
      write: async (name, content) => {
        const pieces: Uint8Array<ArrayBuffer>[] = []
        for await (const piece of content) pieces.push(new Uint8Array(piece))
        const file = new Blob(pieces)
        passing.set(name, file)
        return file.size
      },
      open: async (name) => passing.get(name),
      drop: async (name) => void passing.delete(name),
    },
    keep: async (bytes) => {
      const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
      const sha256 = Buffer.from(digest).toString('hex')
      kept.set(sha256, bytes)
      return { sha256, size: bytes.length, mediaType: 'application/pdf' }
    },
    read: async (sha256) => kept.get(sha256) ?? new Uint8Array(),
  }
}

/** Somebody fictional with given capacities; in an agency where one is given. */
export const someone = (name: string, capacities: readonly Capacity[], agencyId?: string): Actor => ({
  province,
  personId: `person-${name}`,
  name,
  agencyId,
  ownAgencies: agencyId ? [agencyId] : [],
  capacities: new Set<Capacity>(['public', ...capacities]),
  deputyFor: [],
})

/** The context of a verb on a given moment, the story's day unless said otherwise. */
export const as = (db: Database, actor: Actor, now = new Date('2026-11-23T02:00:00Z')): Context => ({
  db,
  actor,
  now,
  files: memoryFiles(),
})
