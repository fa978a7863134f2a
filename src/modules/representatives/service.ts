import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { CorrectionInput } from './correction-contract.ts'
import { correctionShelf } from './correction-shelf.ts'
import { SignUpInput } from './sign-up-contract.ts'
import { signUpShelf } from './sign-up-shelf.ts'

/** Who asked to represent an enterprise, for those who decide. */
export const signUps = keepRegister(signUpShelf)

/** Sign-ups as an Excel file, out. */
export const signUpSheets = keepSheets(signUpShelf, SignUpInput)

/** What enterprises propose to change of their name, tax code and kind; accepting one corrects the register. */
export const corrections = keepRegister(correctionShelf)

/** Corrections as an Excel file. */
export const correctionSheets = keepSheets(correctionShelf, CorrectionInput)
