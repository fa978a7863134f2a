import { campaignRoutes } from './campaign-contract.ts'
import { questionnaireContract } from './questionnaire-contract.ts'
import { respondContract } from './respond-contract.ts'
import { responseContract } from './response-contract.ts'
import { resultContract } from './result-contract.ts'
import { sampleContract } from './sample-contract.ts'

export const surveysContract = {
  questionnaires: questionnaireContract,
  campaigns: campaignRoutes,
  sample: sampleContract,
  forms: respondContract,
  responses: responseContract,
  results: resultContract,
}
