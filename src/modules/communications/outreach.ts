import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { ReachInput } from './reach.ts'
import { reachShelf } from './reach-shelf.ts'
import { PlanShareInput } from './share.ts'
import { shareShelf } from './share-shelf.ts'

/** Whom activities reached, by channel (II.2.b, V.4.a). */
export const reaches = keepRegister(reachShelf)

/** Reach as Excel files. */
export const reachSheets = keepSheets(reachShelf, ReachInput)

/** Who shared targets and tasks with which enterprises, when and how (V.5.b). @throws Refusal AHEAD, ITEM_UNKNOWN, ENTERPRISE_UNKNOWN */
export const planShares = keepRegister(shareShelf)

/** Shares as Excel files. */
export const planShareSheets = keepSheets(shareShelf, PlanShareInput)
