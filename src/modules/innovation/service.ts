import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { CallInput } from './call.ts'
import { callShelf } from './call-shelf.ts'
import { reviews } from './give-review.ts'
import { ProgressInput } from './progress.ts'
import { progressShelf } from './progress-shelf.ts'
import { ProjectInput } from './project.ts'
import { projectShelf } from './project-shelf.ts'
import { ReviewInput } from './review.ts'
import { reviewShelf } from './review-shelf.ts'
import { UseInput } from './use.ts'
import { useShelf } from './use-shelf.ts'

/** Calls for proposals of innovation, linked to national programmes of the plan (II.6). */
export const calls = keepRegister(callShelf)

/** Innovation projects of the two kinds of clause II.6, from proposal to acceptance; costs in whole đồng by source. */
export const projects = keepRegister(projectShelf)

/** Reports of progress of running projects; money in whole đồng, counted from the beginning. */
export const progressReports = keepRegister(progressShelf)

/** Results in use: which, where, since when, with what effect a year in whole đồng, protected by what. */
export const uses = keepRegister(useShelf)

/** Calls as Excel files; rows are told apart by year and title. */
export const callSheets = keepSheets(callShelf, CallInput)
/** Projects as Excel files; rows are told apart by enterprise, year and title. */
export const projectSheets = keepSheets(projectShelf, ProjectInput)
/** Reviews as Excel files; an imported sheet asks people, it gives no opinions. */
export const reviewSheets = keepSheets(reviewShelf, ReviewInput)
/** Reports of progress as Excel files; rows are told apart by project and due day. */
export const progressSheets = keepSheets(progressShelf, ProgressInput)
/** Results in use as Excel files; rows are told apart by project, enterprise and result. */
export const useSheets = keepSheets(useShelf, UseInput)

/** All registers of innovation, and their Excel files, for the whole program. */
export const innovationRegisters = [calls, projects, reviews, progressReports, uses]
export const innovationSheets = [callSheets, projectSheets, reviewSheets, progressSheets, useSheets]
