import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { agreementShelf } from './agreement-shelf.ts'
import { AgreementInput, PublicationInput } from './contract.ts'
import { publicationShelf } from './shelf.ts'

/** The items of the portal, written or drawn from records; another person than the author publishes (V.1.a, V.4.a). */
export const publications = keepRegister(publicationShelf)

/** The items as Excel files; only written ones come in. */
export const publicationSheets = keepSheets(publicationShelf, PublicationInput)

/** That enterprises agree to be shown; revoking takes everything that names them off the portal at once. */
export const agreements = keepRegister(agreementShelf)

/** The agreements as Excel files. */
export const agreementSheets = keepSheets(agreementShelf, AgreementInput)
