import { newId } from '#kernel/id.ts'
import { permit } from '#kernel/permission.ts'
import { Refusal } from '#kernel/refusal.ts'
import { placesOf } from '#modules/agencies/places.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { BoundaryFile, readBoundaries } from './boundaries.ts'
import { publicationGrants } from './permissions.ts'
import { publicationRefusals } from './rules.ts'
import * as store from './store.ts'

// What a page of 60 kB can draw, with its table.
const mostPoints = 3_500

const bad = (what: string) => new Refusal(publicationRefusals.BAD_BOUNDARIES, { what }, 'file')

const readFile = async (file: File): Promise<BoundaryFile> => {
  let json: unknown
  try {
    json = JSON.parse(await file.text())
  } catch {
    throw bad('không phải JSON.')
  }
  const read = BoundaryFile.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    throw bad(`không đúng GeoJSON tại ${issue?.path.slice(0, 4).join('.') || 'gốc tệp'}.`)
  }
  return read.data
}

/**
 * Loads the boundaries of the communes from a GeoJSON file in degrees (WGS 84), each area found by the code or the name of
 * a commune of today. Nothing is shown before somebody proposes it and another person publishes it.
 * @returns how many communes were found, what the file has besides, and which communes it lacks
 * @throws Refusal FORBIDDEN, BAD_BOUNDARIES
 */
export const loadBoundaries = async (
  context: Context,
  { file, source }: { file: File; source: string },
): Promise<{ communes: number; unknown: string[]; missing: string[] }> => {
  const { province } = permit(context.actor, publicationGrants, 'boundaries.load')
  const day = today(context)
  const places = (await placesOf(context.db, province)).filter(
    ({ level, from, to }) => level === 'commune' && from <= day && (to === null || day <= to),
  )
  const { shapes, unknown, missing } = readBoundaries(
    await readFile(file),
    places.map(({ code, name }) => ({ code, name })),
    mostPoints,
  )
  if (shapes.length === 0) throw bad('không có vùng nào trùng mã hoặc tên xã, phường hiện nay.')
  const id = newId()
  const row = {
    id,
    province,
    fileName: file.name.normalize('NFC').slice(0, 200),
    source,
    communes: shapes.length,
  }
  await atomically(context, async (inside) => {
    await store.addBoundaries(inside.db, { ...row, shapes })
    await record(inside, {
      action: 'boundaries-loaded',
      subject: 'boundaries',
      id,
      label: row.fileName,
      after: row,
    })
  })
  return { communes: shapes.length, unknown, missing }
}
