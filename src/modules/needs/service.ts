import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { NeedInput } from './contract.ts'
import { needShelf } from './shelf.ts'

/** The register of needs, with their life-cycle (V.1.d, V.5.c–d, V.6.b–c). */
export const needs = keepRegister(needShelf)

/** Needs as Excel files; rows are told apart by year, enterprise and solution. */
export const needSheets = keepSheets(needShelf, NeedInput)
