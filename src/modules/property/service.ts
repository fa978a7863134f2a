import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { PropertyInput } from './contract.ts'
import { DueInput } from './due.ts'
import { dueShelf } from './due-shelf.ts'
import { propertyShelf } from './shelf.ts'

/** The register of intellectual property that was supported (I.3.2.a.3, I.3.2.b.3). */
export const properties = keepRegister(propertyShelf)

/** Intellectual property as Excel files; rows are told apart by enterprise and name. */
export const propertySheets = keepSheets(propertyShelf, PropertyInput)

/** Fees of properties, amounts in whole đồng as entered; a paid upkeep moves the next due and the last day. */
export const propertyDues = keepRegister(dueShelf)

/** Fees as Excel files; rows are told apart by property, kind and number. */
export const propertyDueSheets = keepSheets(dueShelf, DueInput)
