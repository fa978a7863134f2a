import { api } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { answerAppeal } from './answer-appeal.ts'
import { declareConflicts, excuseMember, saveBallot, submitBallots } from './ballots.ts'
import { addCandidate, drawCandidates, moveCandidate, removeCandidate } from './candidates.ts'
import { selectionContract } from './contract.ts'
import { decisionFile } from './decision-file.ts'
import { dropCandidate, type ProveDroppable } from './drop-out.ts'
import { changeRound, createRound, findPeople, setCriteria, setMembers } from './prepare-round.ts'
import { getRound, listRounds } from './read-round.ts'
import { appeal, listResults } from './results.ts'
import { rankingFile } from './round-files.ts'
import { takeRoundStep } from './round-steps.ts'

const os = api(selectionContract)

/** Does an act on a round and answers with the round as it then stands. */
const then =
  <I extends { id: string }>(act: (context: Context, input: I) => Promise<unknown>) =>
  async ({ input, context }: { input: I; context: Context }) => {
    await act(context, input)
    return getRound(context, input.id)
  }

/** The routes of selection; what goes on from its candidates says whether one can be dropped. */
export const selectionRoutes = ({ proveDroppable }: { proveDroppable: ProveDroppable }) =>
  os.router({
    rounds: os.rounds.handler(({ context }) => listRounds(context)),
    round: os.round.handler(({ input, context }) => getRound(context, input.id)),
    create: os.create.handler(({ input, context }) => createRound(context, input)),
    change: os.change.handler(then(changeRound)),
    setCriteria: os.setCriteria.handler(then(setCriteria)),
    setMembers: os.setMembers.handler(then(setMembers)),
    people: os.people.handler(({ input, context }) => findPeople(context, input.q)),
    excuse: os.excuse.handler(then(excuseMember)),
    draw: os.draw.handler(({ input, context }) => drawCandidates(context, input.id)),
    addCandidate: os.addCandidate.handler(then(addCandidate)),
    removeCandidate: os.removeCandidate.handler(then(removeCandidate)),
    drop: os.drop.handler(then((context, input) => dropCandidate(context, input, proveDroppable))),
    move: os.move.handler(then(moveCandidate)),
    declare: os.declare.handler(then(declareConflicts)),
    saveBallot: os.saveBallot.handler(({ input, context }) => saveBallot(context, input)),
    submitBallots: os.submitBallots.handler(then((context, { id }) => submitBallots(context, id))),
    take: os.take.handler(then(takeRoundStep)),
    decision: os.decision.handler(({ input, context }) => decisionFile(context, input)),
    ranking: os.ranking.handler(({ input, context }) => rankingFile(context, input)),
    results: os.results.handler(({ input, context }) => listResults(context, input)),
    appeal: os.appeal.handler(async ({ input, context }) => {
      await appeal(context, input)
      return listResults(context, {})
    }),
    answerAppeal: os.answerAppeal.handler(then(answerAppeal)),
  })
