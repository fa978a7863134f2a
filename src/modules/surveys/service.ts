import { z } from 'zod'
import { keepSheets } from '#modules/registers/sheets.ts'
import { keepRegister } from '#modules/registers/verbs.ts'
import { CampaignInput } from './campaign-contract.ts'
import { campaignShelf } from './campaign-shelf.ts'
import { QuestionnaireInput } from './questionnaire-contract.ts'
import { questionnaireShelf } from './questionnaire-shelf.ts'
import { responseShelf } from './response-shelf.ts'

export { questionnaires } from './edition.ts'
export { responses } from './response.ts'

/** Questionnaires as Excel files: their names and codes, not what they ask. */
export const questionnaireSheets = keepSheets(questionnaireShelf, QuestionnaireInput)

/** The register of surveys, with their life-cycle (II.1.b, II.4.f). */
export const campaigns = keepRegister(campaignShelf)

/** Surveys as Excel files. */
export const campaignSheets = keepSheets(campaignShelf, CampaignInput)

/** Responses as an Excel file: who answered and how it was scored; the answers themselves are in `results-file.ts`. */
export const responseSheets = keepSheets(responseShelf, z.object({}))
