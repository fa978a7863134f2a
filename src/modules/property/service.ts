import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { PropertyInput } from './contract.ts'
import { propertyShelf } from './shelf.ts'

/** The register of intellectual property that was supported (I.3.2.a.3, I.3.2.b.3). */
export const properties = keepRegister(propertyShelf)

/** Intellectual property as Excel files; rows are told apart by enterprise and name. */
export const propertySheets = keepSheets(propertyShelf, PropertyInput)
