import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { ListQuery } from '#kernel/contract.ts'
import { Refusal } from '#kernel/refusal.ts'
import { entries, entrySheets } from '#modules/awards/service.ts'
import { planShareSheets, planShares } from '#modules/communications/outreach.ts'
import { conformityRegisters, conformitySheets } from '#modules/conformity/service.ts'
import {
  enterpriseSheets,
  enterprises,
  heldCertificateSheets,
  heldCertificates,
  ownStandardSheets,
  ownStandards,
  productSheets,
  products,
  yearFigureSheets,
  yearFigures,
} from '#modules/enterprises/service.ts'
import { proposalSheets, proposals, reviewSheets, reviews } from '#modules/legal/service.ts'
import { needSheets, needs } from '#modules/needs/service.ts'
import { economicFigureSheets, economicFigures } from '#modules/productivity/figure-shelf.ts'
import { properties, propertyDueSheets, propertyDues, propertySheets } from '#modules/property/service.ts'
import type { KeepingSheets } from '#modules/registers/sheets.ts'
import type { Keeping } from '#modules/registers/verbs.ts'
import { projectSheets, projects } from '#modules/support/service.ts'
import {
  attendanceSheets,
  attendances,
  certificateSheets,
  certificates,
  courseRuleSheets,
  courseRules,
  courseSheets,
  courses,
  nominationSheets,
  nominations,
  offerSheets,
  offers,
  registrationSheets,
  registrations,
  sessionSheets,
  sessions,
} from '#modules/training/service.ts'
import { activities, activitySheets } from '#modules/work/activity-shelf.ts'
import type { Context } from '#platform/context.ts'

/** Sheets of a sample folder: which register reads which file, by whom and when. */
export const SampleSheets = z.array(
  z.strictObject({ register: z.string(), file: z.string(), by: z.email(), on: z.iso.date() }),
)
export type SampleSheets = z.infer<typeof SampleSheets>

/** `sample/records.yaml` of a plan folder: sheets for registers, then steps of their life-cycles. */
export const SampleRecords = z.strictObject({
  sheets: SampleSheets,
  steps: z.array(
    z.strictObject({
      register: z.string(),
      action: z.string(),
      by: z.email(),
      on: z.iso.date(),
      /** Which rows take the step, by column; all that may when it is left out. */
      where: z.record(z.string(), z.string()).default({}),
    }),
  ),
})

export type SampleRecords = z.infer<typeof SampleRecords>

// biome-ignore lint/suspicious/noExplicitAny: the doors take inputs of many shapes, each proven by its own contract
const doors: Readonly<Record<string, { verbs: Keeping<any>; sheets: KeepingSheets }>> = {
  enterprise: { verbs: enterprises, sheets: enterpriseSheets },
  'enterprise.product': { verbs: products, sheets: productSheets },
  'enterprise.certificate': { verbs: heldCertificates, sheets: heldCertificateSheets },
  'enterprise.standard': { verbs: ownStandards, sheets: ownStandardSheets },
  'enterprise.figure': { verbs: yearFigures, sheets: yearFigureSheets },
  'training.course': { verbs: courses, sheets: courseSheets },
  'training.session': { verbs: sessions, sheets: sessionSheets },
  'training.registration': { verbs: registrations, sheets: registrationSheets },
  'training.courseRule': { verbs: courseRules, sheets: courseRuleSheets },
  'training.offer': { verbs: offers, sheets: offerSheets },
  'training.nomination': { verbs: nominations, sheets: nominationSheets },
  'training.attendance': { verbs: attendances, sheets: attendanceSheets },
  'training.certificate': { verbs: certificates, sheets: certificateSheets },
  'support.project': { verbs: projects, sheets: projectSheets },
  property: { verbs: properties, sheets: propertySheets },
  'property.due': { verbs: propertyDues, sheets: propertyDueSheets },
  'awards.entry': { verbs: entries, sheets: entrySheets },
  ...Object.fromEntries(
    conformityRegisters.map((verbs, place) => [
      verbs.subject.name,
      { verbs, sheets: conformitySheets[place] as KeepingSheets },
    ]),
  ),
  'work.activity': { verbs: activities, sheets: activitySheets },
  'legal.review': { verbs: reviews, sheets: reviewSheets },
  'legal.proposal': { verbs: proposals, sheets: proposalSheets },
  'communications.share': { verbs: planShares, sheets: planShareSheets },
  need: { verbs: needs, sheets: needSheets },
  'productivity.figure': { verbs: economicFigures, sheets: economicFigureSheets },
}

const doorOf = (register: string) => {
  const door = doors[register]
  if (door === undefined) throw new RangeError(`sample records name an unknown register ${register}`)
  return door
}

/** Who does something in the sample year, and when. */
export type As = (email: string, day: string) => Promise<Context>

/** Reads sheets through the registers' own Excel doors. @throws Error naming each cell at fault */
export const importSheets = async (folder: string, sheets: SampleSheets, as: As): Promise<void> => {
  for (const { register, file, by, on } of sheets) {
    const bytes = readFileSync(join(folder, file))
    const report = await doorOf(register).sheets.importSheet(await as(by, on), {
      file: new File([bytes], basename(file), { type: 'text/csv' }),
      apply: true,
    })
    const errors = report.faults.filter(({ severity }) => severity === 'error')
    if (errors.length > 0)
      throw new Error(
        `${file}: ${errors.map(({ cell, line, message }) => `${cell || line} ${message.vi}`).join('; ')}`,
      )
  }
}

/**
 * Reads the sample sheets through the registers' own Excel doors and takes the steps of their life-cycles, as the
 * sample people would. A fault in a sample sheet is a bug and stops the load.
 */
export const loadRecords = async (folder: string, as: As): Promise<void> => {
  const { sheets, steps } = SampleRecords.parse(parse(readFileSync(join(folder, 'records.yaml'), 'utf8')))
  await importSheets(folder, sheets, as)
  await takeSteps(steps, as)
}

/** Takes a step on every record on which the person may take it. */
export const takeSteps = async (steps: SampleRecords['steps'], as: As): Promise<void> => {
  for (const { register, action, by, on, where } of steps) {
    const { verbs } = doorOf(register)
    const context = await as(by, on)
    const { rows } = await verbs.list(context, ListQuery.parse({ size: 200, filter: where }))
    for (const row of rows.filter(({ actions }) => actions.includes(action)))
      await verbs.take(context, { id: row.id, version: row.version, action }).catch((error: unknown) => {
        // A step that the rules refuse (no acceptance document yet) leaves the record where it is.
        if (!(error instanceof Refusal)) throw error
      })
  }
}
