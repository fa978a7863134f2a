import { refuseIf } from '#kernel/refusal.ts'
import { keepSheets } from '#modules/registers/sheets.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { today } from '#platform/context.ts'
import { EconomicFigureInput, economicFigureRegister, indicators } from './contract.ts'
import { productivityGrants } from './permissions.ts'
import { figureRefusals, proveFigure } from './rules.ts'
import { economicFigure as figure } from './schema.ts'
import * as store from './store.ts'
import { vintages } from './vintages.ts'

/** What sets the register of economic figures apart. */
export const figureShelf: Shelf<EconomicFigureInput, keyof typeof productivityGrants> = {
  subject: 'productivity.figure',
  register: economicFigureRegister,
  table: figure,
  grants: productivityGrants,
  rights: { read: 'productivity.read', write: 'productivity.write' },
  defaultSort: '-year',
  fields: {
    indicator: figure.indicator,
    fromYear: figure.fromYear,
    year: figure.year,
    value: figure.value,
    unit: figure.unit,
    baseYear: figure.baseYear,
    territory: figure.territory,
    vintage: figure.vintage,
    publishedOn: figure.publishedOn,
    source: figure.source,
    inUse: store.inUse,
    note: figure.note,
  },
  keyColumns: {
    indicator: figure.indicator,
    year: figure.year,
    territory: figure.territory,
    vintage: figure.vintage,
    publishedOn: figure.publishedOn,
  },
  label: (values) => {
    const named = indicators[values.indicator as keyof typeof indicators].vi
    const years = values.fromYear === values.year ? values.year : `${values.fromYear}–${values.year}`
    return `${named} ${years} (${vintages[values.vintage as keyof typeof vintages].vi})`
  },
  words: (values) => [
    indicators[values.indicator as keyof typeof indicators].vi,
    values.territory as string,
    values.source as string,
  ],
  toValues: async (context, input, id) => {
    proveFigure(input, today(context))
    const values = { ...input, fromYear: input.fromYear ?? input.year }
    const other = await store.findSame(context.db, context.actor.province, values)
    refuseIf(other !== undefined && other !== id, figureRefusals.FIGURE_TAKEN, {}, 'publishedOn')
    return values
  },
}

/** The register of economic figures: list, open, add, change, remove and restore (I.3.2.a.6–7, b.6–7). */
export const economicFigures = keepRegister(figureShelf)

/** The register of economic figures as Excel files, out and in. */
export const economicFigureSheets = keepSheets(figureShelf, EconomicFigureInput)
