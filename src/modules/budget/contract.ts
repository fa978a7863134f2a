import { z } from 'zod'
import { pageOf, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, Year } from '#kernel/period.ts'
import { ItemsQuery } from '#modules/estimates/item-shapes.ts'
import { commitmentContract } from './commitment.ts'
import { DecisionLine, DecisionLineInput, decisionContract } from './decision.ts'
import { AllocationRow, FiveAmounts, MultiYear, YearFlow } from './figure-shapes.ts'
import { PaperStanding, paperKinds } from './paper-shapes.ts'
import { SettlementLine, SettlementLineInput, settlementContract } from './settlement.ts'
import { LedgerRow, SpendingInput } from './spend-shapes.ts'

const tags = ['Budget']
const post = (path: `/${string}`, summary: string) => route.route({ method: 'POST', path, tags, summary })
const put = (path: `/${string}`, summary: string) => route.route({ method: 'PUT', path, tags, summary })
const get = (path: `/${string}`, summary: string) => route.route({ method: 'GET', path, tags, summary })
const of = z.object({ id: Id })
const change = of.extend({ version: z.number().int() })
const ofPaper = of.extend({ paper: z.enum(paperKinds) })
const kind = z.enum(['docx', 'pdf']).default('docx')

export const budgetContract = {
  decisions: decisionContract,
  commitments: commitmentContract,
  settlements: settlementContract,
  decisionLines: get('/budget/decisions/{id}/lines', 'What a decision says line by line')
    .input(of)
    .output(z.array(DecisionLine)),
  saveDecisionLines: put('/budget/decisions/{id}/lines', 'Keep the lines of a decision in preparation')
    .input(change.extend({ lines: z.array(DecisionLineInput).max(10_000) }))
    .output(z.array(DecisionLine)),
  fillDecision: post('/budget/decisions/{id}/fill', 'Fill a decision from the estimate')
    .input(change)
    .output(z.array(DecisionLine)),
  issueDecision: post('/budget/decisions/{id}/issue', 'Issue a decision; it writes the ledger (IV.2)')
    .input(change.extend({ number: z.string().max(60), date: CalendarDate }))
    .output(z.object({ id: Id })),
  entries: get('/budget/commitments/{id}/entries', 'The ledger of a commitment')
    .input(of)
    .output(z.array(LedgerRow)),
  spend: post(
    '/budget/commitments/{id}/spend',
    'Advance, pay, clear, recover, refund, commit more or release',
  )
    .input(of.extend(SpendingInput.shape))
    .output(z.array(LedgerRow)),
  settlementLines: get('/budget/settlements/{id}/lines', 'A settlement line by line')
    .input(of)
    .output(z.array(SettlementLine)),
  saveSettlementLines: put('/budget/settlements/{id}/lines', 'What is carried over, and why spending differs')
    .input(change.extend({ lines: z.array(SettlementLineInput).max(2000) }))
    .output(z.array(SettlementLine)),
  allocations: get('/budget/allocations', 'Allocations with what of them is free, bound and paid')
    .input(z.object({ year: z.coerce.number().pipe(Year).optional(), q: z.string().max(200).default('') }))
    .output(z.array(AllocationRow)),
  fiveAmounts: get('/budget/calls/{call}/amounts', 'What became of each line, from asked to settled')
    .input(ItemsQuery)
    .output(pageOf(FiveAmounts)),
  flow: get('/budget/years/{year}', 'The money of a year by source')
    .input(z.object({ year: z.coerce.number().pipe(Year) }))
    .output(YearFlow),
  multiYear: get(
    '/budget/years',
    'The years of the plan by phase, task and source, and what results cost',
  ).output(MultiYear),
  paper: get('/budget/papers/{paper}/{id}', 'Under which number a paper went out')
    .input(ofPaper)
    .output(PaperStanding),
  issuePaper: post(
    '/budget/papers/{paper}/{id}',
    'Send a paper under a number of the register of outgoing documents',
  )
    .input(
      ofPaper.extend({
        edition: z.number().int().min(1),
        ordinal: z.number().int().min(1).max(99_999).optional(),
      }),
    )
    .output(PaperStanding),
  callDocument: get(
    '/budget/calls/{call}/{paper}',
    'Submission to finance or to the Committee, as Word or PDF',
  )
    .input(z.object({ call: Id, paper: z.enum(['to-finance', 'to-committee']), kind }))
    .output(z.file()),
  decisionDocument: get('/budget/decisions/{id}/document', 'The decision as Word or PDF')
    .input(of.extend({ kind }))
    .output(z.file()),
  settlementDocument: get('/budget/settlements/{id}/document', 'The settlement report as Word or PDF')
    .input(of.extend({ kind }))
    .output(z.file()),
  amountsSheet: get('/budget/calls/{call}/amounts-sheet', 'What became of each line, as an Excel file')
    .input(z.object({ call: Id, locale: z.enum(['vi', 'en']).default('vi') }))
    .output(z.file()),
}
