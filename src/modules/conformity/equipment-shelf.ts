import { sql } from 'drizzle-orm'
import { refuseIf } from '#kernel/refusal.ts'
import { planEntriesNamed } from '#modules/plan/plan-entries.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { today } from '#platform/context.ts'
import { belonging, bodyField, partOfBody, statedBy, writableBody } from './body-parts.ts'
import { type EquipmentInput, equipmentRegister } from './equipment.ts'
import { dateEquipment } from './equipment-dues.ts'
import { paidFrom } from './paid-from.ts'
import { equipment } from './part-schema.ts'
import type { ConformityRight } from './permissions.ts'
import { conformityRefusals, equipmentStanding } from './rules.ts'
import { statementWorkflow } from './workflow.ts'

/** What sets the register of equipment apart (II.5.c). */
export const equipmentShelf: Shelf<EquipmentInput, ConformityRight> = {
  ...partOfBody(equipment),
  subject: 'conformity.equipment',
  register: equipmentRegister,
  table: equipment,
  workflow: statementWorkflow,
  defaultSort: 'calibrationDueOn',
  fields: {
    body: bodyField(equipment),
    name: equipment.name,
    serial: equipment.serial,
    model: equipment.model,
    place: equipment.place,
    cost: equipment.cost,
    source: referenceTo(equipment.sourceId, sql`${equipment.sourceLabel}`),
    boughtOn: equipment.boughtOn,
    calibrationMonths: equipment.calibrationMonths,
    inspectionMonths: equipment.inspectionMonths,
    calibratedOn: equipment.calibratedOn,
    calibrationDueOn: equipment.calibrationDueOn,
    inspectedOn: equipment.inspectedOn,
    inspectionDueOn: equipment.inspectionDueOn,
    standing: sql`''`,
    retiredOn: equipment.retiredOn,
    unfit: equipment.unfit,
    state: equipment.state,
    note: equipment.note,
  },
  filters: { ...partOfBody(equipment).filters, source: equipment.sourceId },
  lookups: { ...partOfBody(equipment).lookups, source: planEntriesNamed('fundingSources') },
  keyColumns: { body: equipment.bodyId, serial: equipment.serial },
  label: ({ name, serial }) => `${name} (${serial})`,
  words: ({ name, serial, model, place }) => [name, serial, model, place] as (string | null)[],
  toValues: async (context, { body, cost, source, ...input }) => {
    const { boughtOn, retiredOn } = input
    refuseIf(boughtOn > today(context), conformityRefusals.IN_FUTURE, {}, 'boughtOn')
    refuseIf(
      retiredOn !== null && retiredOn < boughtOn,
      conformityRefusals.ENDS_BEFORE_START,
      {},
      'retiredOn',
    )
    return {
      ...input,
      ...belonging(await writableBody(context, body)),
      ...(await paidFrom(context, cost, source)),
      ...statedBy(context),
    }
  },
  derive: ({ db }, ids) => dateEquipment(db, ids),
  complete: async (context, rows) =>
    rows.map(({ unfit, ...row }) => ({
      ...row,
      standing: equipmentStanding({ unfit, ...row } as never, today(context)),
    })),
}
