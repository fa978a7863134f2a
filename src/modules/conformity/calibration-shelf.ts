import { inArray, sql } from 'drizzle-orm'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { today } from '#platform/context.ts'
import { belonging, bodyField, partOfBody, writableBody } from './body-parts.ts'
import { type CalibrationInput, calibrationKinds, calibrationRegister } from './calibration.ts'
import { dateEquipment } from './equipment-dues.ts'
import { calibration, equipment } from './part-schema.ts'
import { findPart, idsByText } from './part-store.ts'
import type { ConformityRight } from './permissions.ts'
import { conformityRefusals } from './rules.ts'

/** What sets the register of calibrations and inspections apart. */
export const calibrationShelf: Shelf<CalibrationInput, ConformityRight> = {
  ...partOfBody(calibration),
  subject: 'conformity.calibration',
  register: calibrationRegister,
  table: calibration,
  defaultSort: '-doneOn',
  fields: {
    equipment: referenceTo(
      calibration.equipmentId,
      sql`(select e.name || ' (' || e.serial || ')' from ${equipment} e where e.id = ${calibration.equipmentId})`,
    ),
    body: bodyField(calibration),
    kind: calibration.kind,
    doneOn: calibration.doneOn,
    doneBy: calibration.doneBy,
    certificate: calibration.certificate,
    passed: calibration.passed,
    nextOn: calibration.nextOn,
    cost: calibration.cost,
    note: calibration.note,
  },
  filters: { ...partOfBody(calibration).filters, equipment: calibration.equipmentId },
  lookups: {
    equipment: ({ db, actor }, texts) =>
      idsByText(db, { table: equipment, column: equipment.serial }, actor.province, texts),
  },
  keyColumns: { equipment: calibration.equipmentId, kind: calibration.kind, doneOn: calibration.doneOn },
  label: ({ kind, doneOn }) => `${calibrationKinds[kind as keyof typeof calibrationKinds].vi}, ${doneOn}`,
  words: ({ doneBy, certificate }) => [doneBy, certificate] as (string | null)[],
  toValues: async (context, { equipment: equipmentId, cost, ...input }) => {
    const { doneOn, nextOn } = input
    const found = await findPart(context.db, equipment, context.actor.province, equipmentId)
    if (found === undefined) throw new Refusal(conformityRefusals.EQUIPMENT_UNKNOWN, {}, 'equipment')
    const owner = belonging(await writableBody(context, found.bodyId, 'equipment'))
    refuseIf(doneOn > today(context), conformityRefusals.IN_FUTURE, {}, 'doneOn')
    refuseIf(nextOn !== null && nextOn <= doneOn, conformityRefusals.ENDS_BEFORE_START, {}, 'nextOn')
    return { ...input, cost: BigInt(cost), equipmentId, ...owner }
  },
  derive: async ({ db }, ids, befores) => {
    const now = await db
      .selectDistinct({ id: calibration.equipmentId })
      .from(calibration)
      .where(inArray(calibration.id, [...ids]))
    const before = befores.map(({ equipmentId }) => equipmentId as string)
    await dateEquipment(db, [...new Set([...now.map(({ id }) => id), ...before])])
  },
}
