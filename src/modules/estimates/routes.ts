import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { acceptItems, answerQuestion, appraise, askQuestion } from './appraise.ts'
import { callSheets, calls } from './call-shelf.ts'
import { ceilingSheets, ceilings } from './ceiling-shelf.ts'
import { addItem, drawItems, mergeItems, removeItem, separateItem, setConsolidated } from './consolidate.ts'
import { consolidationOf } from './consolidation.ts'
import { estimatesContract } from './contract.ts'
import { lineSheet, lineTemplate, readLineSheet } from './line-sheet.ts'
import { normSheets, norms } from './norm-shelf.ts'
import { proposalSheets, proposals } from './proposal-shelf.ts'
import { getItem, listItems } from './read-items.ts'
import { listVersions, versionChanges } from './read-versions.ts'
import { getLines, saveLines } from './save-lines.ts'
import { sourceList, taskList } from './sources.ts'
import { suggestLines } from './suggest-lines.ts'

const os = api(estimatesContract)

/** Does an act on a consolidated line and answers with the line as it then stands. */
const then =
  <I extends { id: string }>(act: (context: Context, input: I) => Promise<unknown>) =>
  async ({ input, context }: { input: I; context: Context }) => {
    await act(context, input)
    return getItem(context, input.id)
  }

export const estimatesRoutes = os.router({
  calls: { ...registerHandlers(os.calls, calls, callSheets), take: takeHandler(os.calls, calls) },
  ceilings: registerHandlers(os.ceilings, ceilings, ceilingSheets),
  norms: { ...registerHandlers(os.norms, norms, normSheets), take: takeHandler(os.norms, norms) },
  proposals: {
    ...registerHandlers(os.proposals, proposals, proposalSheets),
    take: takeHandler(os.proposals, proposals),
  },
  sources: os.sources.handler(({ context }) => sourceList(context)),
  tasks: os.tasks.handler(({ context }) => taskList(context)),
  lines: os.lines.handler(({ input, context }) => getLines(context, input.id)),
  saveLines: os.saveLines.handler(({ input, context }) => saveLines(context, input)),
  suggest: os.suggest.handler(({ input, context }) => suggestLines(context, input)),
  lineTemplate: os.lineTemplate.handler(({ input, context }) => lineTemplate(context, input)),
  lineSheet: os.lineSheet.handler(({ input, context }) => lineSheet(context, input)),
  readLineSheet: os.readLineSheet.handler(({ input, context }) => readLineSheet(context, input)),
  consolidation: os.consolidation.handler(({ input, context }) => consolidationOf(context, input)),
  items: os.items.handler(({ input, context }) => listItems(context, input)),
  item: os.item.handler(({ input, context }) => getItem(context, input.id)),
  draw: os.draw.handler(({ input, context }) => drawItems(context, input.call)),
  setConsolidated: os.setConsolidated.handler(then(setConsolidated)),
  merge: os.merge.handler(async ({ input, context }) => {
    await mergeItems(context, input)
    return getItem(context, input.ids[0] ?? '')
  }),
  separate: os.separate.handler(then(separateItem)),
  addItem: os.addItem.handler(({ input: { call, ...added }, context }) => addItem(context, call, added)),
  removeItem: os.removeItem.handler(async ({ input, context }) => {
    await removeItem(context, input)
    return { id: input.id }
  }),
  appraise: os.appraise.handler(then(appraise)),
  accept: os.accept.handler(({ input, context }) => acceptItems(context, input)),
  ask: os.ask.handler(then(askQuestion)),
  answer: os.answer.handler(async ({ input, context }) =>
    getItem(context, await answerQuestion(context, input)),
  ),
  versions: os.versions.handler(({ input, context }) => listVersions(context, input)),
  versionChanges: os.versionChanges.handler(({ input, context }) => versionChanges(context, input)),
})
