import { z } from 'zod'
import { pageOf, Reference, route, SheetFault } from '#kernel/contract.ts'
import { keysOf, optionalId } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { callContract } from './call.ts'
import { ceilingContract } from './ceiling.ts'
import {
  AddedItem,
  Consolidation,
  consolidationAxes,
  Item,
  ItemsQuery,
  OpenedItem,
  Verdict,
} from './item-shapes.ts'
import { LineInput, ProposalLines, SourceShape } from './line.ts'
import { normContract } from './norm.ts'
import { proposalContract } from './proposal.ts'
import { LineChange, VersionRow, versionSubjects } from './version-shapes.ts'

const tags = ['Estimates']
const post = (path: `/${string}`, summary: string) => route.route({ method: 'POST', path, tags, summary })
const put = (path: `/${string}`, summary: string) => route.route({ method: 'PUT', path, tags, summary })
const get = (path: `/${string}`, summary: string) => route.route({ method: 'GET', path, tags, summary })
const of = z.object({ id: Id })
const reason = z.string().max(1000).default('')
const locale = z.enum(['vi', 'en']).default('vi')
const call = '/estimates/calls/{call}' as const
const item = `${call}/items/{id}` as const
const ofCall = z.object({ call: Id })
const ofItem = ofCall.extend({ id: Id })

const Suggested = LineInput.omit({ id: true }).extend({
  needLabel: z.string().nullable(),
  lastLabel: z.string().nullable(),
})
// What is offered may still be wrong in a field; the proposer mends it before saving.
const Offered = z.object({
  ...Suggested.shape,
  content: z.string(),
  unit: z.string(),
  quantity: z.string(),
  unitPrice: z.string(),
  sources: z.record(z.string(), z.string()),
  norm: optionalId,
  note: z.string().nullable(),
})
export type Offered = z.output<typeof Offered>

export const estimatesContract = {
  calls: callContract,
  ceilings: ceilingContract,
  norms: normContract,
  proposals: proposalContract,
  sources: get('/estimates/sources', 'Sources of money of the plan').output(z.array(SourceShape)),
  tasks: get('/estimates/tasks', 'Tasks of the plan, as proposals name them').output(z.array(Reference)),
  lines: get('/estimates/proposals/{id}/lines', 'The estimate of a proposal').input(of).output(ProposalLines),
  saveLines: put('/estimates/proposals/{id}/lines', 'Keep the whole estimate of a proposal')
    .input(of.extend({ version: z.number().int(), lines: z.array(LineInput).max(1000) }))
    .output(ProposalLines),
  suggest: get('/estimates/proposals/{id}/suggestions', 'Lines from needs, from last year or from the task')
    .input(of.extend({ from: z.enum(['needs', 'lastYear', 'task']) }))
    .output(z.array(Offered)),
  lineTemplate: get('/estimates/line-template', 'An empty estimate as an Excel file')
    .input(z.object({ locale }))
    .output(z.file()),
  lineSheet: get('/estimates/proposals/{id}/sheet', 'The estimate as an Excel file')
    .input(of.extend({ locale }))
    .output(z.file()),
  readLineSheet: post('/estimates/line-sheet', 'Read a filled-in form; nothing is written')
    .input(z.object({ file: z.file() }))
    .output(z.object({ lines: z.array(Offered), faults: z.array(SheetFault) })),
  consolidation: get(`${call}/consolidation`, 'The consolidated estimate added up (V.1.e)')
    .input(ofCall.extend({ by: z.enum(keysOf(consolidationAxes)).default('task') }))
    .output(Consolidation),
  items: get(`${call}/items`, 'Consolidated lines').input(ItemsQuery).output(pageOf(Item)),
  item: get('/estimates/items/{id}', "A consolidated line with the proposers' lines behind it")
    .input(of)
    .output(OpenedItem),
  draw: post(`${call}/draw`, 'Draw the lines of accepted proposals')
    .input(ofCall)
    .output(z.object({ made: z.number().int() })),
  setConsolidated: put(item, 'What is consolidated of a line, with the reason')
    .input(
      ofItem.extend({
        version: z.number().int(),
        amounts: z.record(z.string().max(60), z.string().regex(/^\d{1,15}$/)),
        reason,
      }),
    )
    .output(OpenedItem),
  merge: post(`${call}/merge`, 'Make one line of several')
    .input(ofCall.extend({ ids: z.array(Id).min(1).max(100), reason }))
    .output(OpenedItem),
  separate: post(`${item}/separate`, 'Take a merged line apart')
    .input(ofItem.extend({ reason }))
    .output(OpenedItem),
  addItem: post(`${call}/items`, 'Add a line that nobody proposed')
    .input(ofCall.extend(AddedItem.shape))
    .output(z.object({ id: Id })),
  removeItem: post(`${item}/remove`, 'Remove a line that nobody proposed')
    .input(ofItem.extend({ reason }))
    .output(z.object({ id: Id })),
  appraise: post(`${item}/appraise`, 'Accept, cut or refuse (V.2, V.3)')
    .input(ofItem.extend({ version: z.number().int(), verdicts: z.array(Verdict).min(1).max(20) }))
    .output(OpenedItem),
  accept: post(`${call}/accept`, 'Accept what is still to be appraised of some lines')
    .input(ofCall.extend({ ids: z.array(Id).min(1).max(200) }))
    .output(z.object({ accepted: z.number().int() })),
  ask: post(`${item}/questions`, 'Ask the proposers about a line')
    .input(ofItem.extend({ question: z.string().max(2000) }))
    .output(OpenedItem),
  answer: post('/estimates/questions/{question}/answer', 'Answer a question')
    .input(z.object({ question: Id, answer: z.string().trim().min(1).max(3000) }))
    .output(OpenedItem),
  versions: get(
    '/estimates/versions/{subject}/{id}',
    'Versions of a proposal or of the consolidated estimate',
  )
    .input(of.extend({ subject: z.enum(versionSubjects) }))
    .output(z.array(VersionRow)),
  versionChanges: get('/estimates/versions/{subject}/{id}/changes', 'Two versions line by line')
    .input(
      of.extend({
        subject: z.enum(versionSubjects),
        from: z.coerce.number().int().min(1),
        to: z.coerce.number().int().min(1),
      }),
    )
    .output(z.array(LineChange)),
}
