import { permit } from '#kernel/permission.ts'
import type { Context } from '#platform/context.ts'
import { productivityGrants } from './permissions.ts'
import dated from './published-results.json' with { type: 'json' }
import { PublishedResults } from './run-answers-contract.ts'

const results = PublishedResults.parse(dated)

/** Shares of TFP that were published for other places, each with its method and its source: to compare, not to believe. @throws Refusal FORBIDDEN */
export const publishedResults = ({ actor }: Context): PublishedResults => {
  permit(actor, productivityGrants, 'productivity.read')
  return results
}
