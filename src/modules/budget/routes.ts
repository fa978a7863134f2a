import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import type { CountResults } from '#modules/work/result-count.ts'
import { api } from '#platform/api.ts'
import { amountsSheet } from './all-amounts.ts'
import { commitmentSheets, commitments } from './commitment-shelf.ts'
import { budgetContract } from './contract.ts'
import { decisionDocument } from './decision-document.ts'
import { fillDecision, getDecisionLines, issueDecision, saveDecisionLines } from './decision-lines.ts'
import { decisionSheets, decisions } from './decision-shelf.ts'
import { fiveAmounts, listAllocations, yearFlow } from './figures.ts'
import { issuePaper, paperFile, paperStanding } from './issue-paper.ts'
import { multiYear } from './multi-year.ts'
import { getSettlementLines, saveSettlementLines } from './settlement-lines.ts'
import { settlementSheets, settlements } from './settlement-shelf.ts'
import { entriesOf, spend } from './spend.ts'

const os = api(budgetContract)

/** The routes of the budget; the app says how results are counted. */
export const budgetRoutes = (count: CountResults) =>
  os.router({
    decisions: {
      ...registerHandlers(os.decisions, decisions, decisionSheets),
      take: takeHandler(os.decisions, decisions),
    },
    commitments: registerHandlers(os.commitments, commitments, commitmentSheets),
    settlements: {
      ...registerHandlers(os.settlements, settlements, settlementSheets),
      take: takeHandler(os.settlements, settlements),
    },
    decisionLines: os.decisionLines.handler(({ input, context }) => getDecisionLines(context, input.id)),
    saveDecisionLines: os.saveDecisionLines.handler(({ input, context }) =>
      saveDecisionLines(context, input),
    ),
    fillDecision: os.fillDecision.handler(({ input, context }) => fillDecision(context, input)),
    issueDecision: os.issueDecision.handler(async ({ input, context }) => {
      await issueDecision(context, input)
      return { id: input.id }
    }),
    entries: os.entries.handler(({ input, context }) => entriesOf(context, input.id)),
    spend: os.spend.handler(({ input, context }) => spend(context, input)),
    settlementLines: os.settlementLines.handler(({ input, context }) =>
      getSettlementLines(context, input.id),
    ),
    saveSettlementLines: os.saveSettlementLines.handler(({ input, context }) =>
      saveSettlementLines(context, input),
    ),
    allocations: os.allocations.handler(({ input, context }) => listAllocations(context, input)),
    fiveAmounts: os.fiveAmounts.handler(({ input, context }) => fiveAmounts(context, input)),
    flow: os.flow.handler(({ input, context }) => yearFlow(context, input.year)),
    multiYear: os.multiYear.handler(({ context }) => multiYear(count)(context)),
    callDocument: os.callDocument.handler(({ input, context }) =>
      paperFile(context, { ...input, id: input.call }),
    ),
    paper: os.paper.handler(({ input, context }) => paperStanding(context, input)),
    issuePaper: os.issuePaper.handler(({ input, context }) => issuePaper(context, input)),
    decisionDocument: os.decisionDocument.handler(({ input, context }) => decisionDocument(context, input)),
    settlementDocument: os.settlementDocument.handler(({ input, context }) =>
      paperFile(context, { ...input, paper: 'settlement' }),
    ),
    amountsSheet: os.amountsSheet.handler(({ input, context }) => amountsSheet(context, input)),
  })
