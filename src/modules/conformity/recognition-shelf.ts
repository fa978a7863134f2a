import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { today } from '#platform/context.ts'
import { belonging, bodyField, partOfBody, statedBy, writableBody } from './body-parts.ts'
import { leadWith } from './lead-recognition.ts'
import { recognition } from './part-schema.ts'
import type { ConformityRight } from './permissions.ts'
import { type RecognitionInput, recognitionRegister } from './recognition.ts'
import { conformityRefusals, standingOn } from './rules.ts'
import * as store from './store.ts'
import { statementWorkflow } from './workflow.ts'

/** What sets the register of recognitions apart. */
export const recognitionShelf: Shelf<RecognitionInput, ConformityRight> = {
  ...partOfBody(recognition),
  subject: 'conformity.recognition',
  register: recognitionRegister,
  table: recognition,
  workflow: statementWorkflow,
  defaultSort: 'expires',
  fields: {
    body: bodyField(recognition),
    kind: recognition.kind,
    number: recognition.number,
    recognisedBy: recognition.recognisedBy,
    scheme: recognition.scheme,
    standard: recognition.standard,
    decision: recognition.decision,
    basis: recognition.basis,
    issued: recognition.issued,
    expires: recognition.expires,
    status: recognition.status,
    statusOn: recognition.statusOn,
    standing: store.standingToday(recognition),
    state: recognition.state,
    note: recognition.note,
  },
  keyColumns: { body: recognition.bodyId, number: recognition.number },
  label: ({ number }) => String(number),
  words: ({ number, recognisedBy, scheme, standard, decision }) =>
    [number, recognisedBy, scheme, standard, decision] as (string | null)[],
  toValues: async (context, { body, ...input }) => {
    const { issued, expires, status, statusOn } = input
    refuseIf(expires !== null && expires <= issued, conformityRefusals.EXPIRES_TOO_EARLY, {}, 'expires')
    const isUndated = (status === 'valid') !== (statusOn === null)
    refuseIf(isUndated, conformityRefusals.STATUS_WITHOUT_DAY, {}, 'statusOn')
    refuseIf(issued > today(context), conformityRefusals.IN_FUTURE, {}, 'issued')
    return { ...input, ...belonging(await writableBody(context, body)), ...statedBy(context) }
  },
  derive: (context, ids, befores) => leadWith(context, ids, befores),
  complete: async (context, rows) =>
    rows.map((row) => ({
      ...row,
      standing: standingOn(row as unknown as Parameters<typeof standingOn>[0], today(context)),
    })),
}
