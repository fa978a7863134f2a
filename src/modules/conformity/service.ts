import { permit } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { amendRow } from '#modules/registers/amend.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Amendment, Shown } from '#modules/registers/shelf.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { type Context, today } from '#platform/context.ts'
import { AgreementInput } from './agreement.ts'
import { agreementShelf } from './agreement-shelf.ts'
import { BodyInput, type Standing } from './body.ts'
import { CalibrationInput } from './calibration.ts'
import { calibrationShelf } from './calibration-shelf.ts'
import { CapabilityInput } from './capability.ts'
import { CapabilityMilestoneInput } from './capability-milestone.ts'
import { capabilityMilestoneShelf } from './capability-milestone-shelf.ts'
import { capabilityShelf } from './capability-shelf.ts'
import { DraftInput } from './draft.ts'
import { DraftCommentInput } from './draft-comment.ts'
import { commentShelf } from './draft-comment-shelf.ts'
import { draftShelf } from './draft-shelf.ts'
import { EquipmentInput } from './equipment.ts'
import { equipmentShelf } from './equipment-shelf.ts'
import { conformityGrants } from './permissions.ts'
import { RecognitionInput } from './recognition.ts'
import { recognitionShelf } from './recognition-shelf.ts'
import { conformityRefusals, standingOn } from './rules.ts'
import { ScopeLineInput } from './scope-line.ts'
import { scopeLineShelf } from './scope-line-shelf.ts'
import { bodyShelf } from './shelf.ts'
import * as store from './store.ts'

/** The register of conformity assessment bodies (I.3.2.a.5, I.3.2.b.5, II.5, annex V). */
export const bodies = keepRegister(bodyShelf)

/** What allows bodies to work: accreditations, designations, registrations; the longest standing leads (II.5.b). */
export const recognitions = keepRegister(recognitionShelf)

/** The scope tables of bodies, line by line (I.3.2.b.5, II.5.b). */
export const scopeLines = keepRegister(scopeLineShelf)

/** Agreements by which results of bodies are recognised by others (II.5.d). */
export const agreements = keepRegister(agreementShelf)

/** Equipment of bodies, with what is due of it; costs in whole đồng (II.5.c). */
export const equipment = keepRegister(equipmentShelf)

/** Calibrations and inspections of equipment; each moves what is due (II.5.c). */
export const calibrations = keepRegister(calibrationShelf)

/** Projects that raise what a body can do, up to an accreditation (I.3.2.a.5). */
export const capability = keepRegister(capabilityShelf)

/** Milestones of capability projects, each with its evidence, cost in whole đồng and source. */
export const capabilityMilestones = keepRegister(capabilityMilestoneShelf)

/** Standards and local technical regulations being built, by stage (II.5.a). */
export const drafts = keepRegister(draftShelf)

/** What is said about drafts, answered one by one; the list is the summary table of comments (II.5.a). */
export const draftComments = keepRegister(commentShelf)

/** Bodies as Excel files; rows are told apart by name. */
export const bodySheets = keepSheets(bodyShelf, BodyInput)
/** Recognitions as Excel files; rows are told apart by body and number. */
export const recognitionSheets = keepSheets(recognitionShelf, RecognitionInput)
/** Scope tables as Excel files; rows are told apart by body, product group, parameter and method. */
export const scopeLineSheets = keepSheets(scopeLineShelf, ScopeLineInput)
/** Agreements as Excel files; rows are told apart by body and name. */
export const agreementSheets = keepSheets(agreementShelf, AgreementInput)
/** Equipment as Excel files; rows are told apart by body and serial number. */
export const equipmentSheets = keepSheets(equipmentShelf, EquipmentInput)
/** Calibrations as Excel files; rows are told apart by equipment, kind and day. */
export const calibrationSheets = keepSheets(calibrationShelf, CalibrationInput)
/** Capability projects as Excel files; rows are told apart by body and title. */
export const capabilitySheets = keepSheets(capabilityShelf, CapabilityInput)
/** Their milestones as Excel files; rows are told apart by project and order. */
export const capabilityMilestoneSheets = keepSheets(capabilityMilestoneShelf, CapabilityMilestoneInput)
/** Drafts as Excel files; rows are told apart by title. */
export const draftSheets = keepSheets(draftShelf, DraftInput)
/** The summary table of comments as Excel, out and in. */
export const draftCommentSheets = keepSheets(commentShelf, DraftCommentInput)

/** All registers of conformity, and their Excel files, for the whole program. */
export const conformityRegisters = [
  bodies,
  recognitions,
  scopeLines,
  agreements,
  equipment,
  calibrations,
  capability,
  capabilityMilestones,
  drafts,
  draftComments,
]
export const conformitySheets = [
  bodySheets,
  recognitionSheets,
  scopeLineSheets,
  agreementSheets,
  equipmentSheets,
  calibrationSheets,
  capabilitySheets,
  capabilityMilestoneSheets,
  draftSheets,
  draftCommentSheets,
]

/**
 * Changes what a body keeps up itself: its scope in words and the products that it serves.
 * @throws Refusal FORBIDDEN for another body, NOT_FOUND, CHANGED_MEANWHILE
 */
export const amendBody = async (context: Context, change: Amendment): Promise<Shown> => {
  await amendRow(context, bodyShelf, change)
  return bodies.get(context, change.id)
}

/** Proves that a body exists, for those who represent it. @throws Refusal BODY_UNKNOWN at the field */
export const proveBodyExists = async ({ db, actor }: Context, id: string, field: string): Promise<void> =>
  refuseIf(!(await store.exists(db, actor.province, id)), conformityRefusals.BODY_UNKNOWN, {}, field)

/** A row of annex 07; `standing` is how the recognition stood at the end of the year, or stands today within it. */
export type BodyRow = Awaited<ReturnType<typeof store.bodiesUntil>>[number] & { standing: Standing }

/**
 * The rows of annex 07 of a report: bodies that were formed or recognised by the end of a year.
 * @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const bodiesForYear = async (context: Context, year: number): Promise<BodyRow[]> => {
  const within = permit(context.actor, conformityGrants, 'conformity.read')
  const lastDay = `${year}-12-31`
  const day = lastDay < today(context) ? lastDay : today(context)
  const rows = await store.bodiesUntil(context.db, within, lastDay)
  return rows.map((row) => ({ ...row, standing: standingOn(row, day) }))
}
