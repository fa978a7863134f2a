import type { Installation } from '#modules/agencies/installation.ts'
import { registerHandlers } from '#modules/registers/handlers.ts'
import { api, type RequestContext } from '#platform/api.ts'
import { addressHeader } from '#platform/client-address.ts'
import { openRateLimit } from '#platform/rate-limit.ts'
import { representativesContract } from './contract.ts'
import { takeCorrection } from './decide-correction.ts'
import { confirmSignUp, takeSignUp } from './decide-sign-up.ts'
import type { Post } from './letters.ts'
import * as representation from './representation.ts'
import { correctionSheets, corrections, signUpSheets, signUps } from './service.ts'
import * as signingUp from './sign-up.ts'

const os = api(representativesContract)

/** A person mistypes a few times; a machine asks thousands of times. */
const limits = () => ({
  byAddress: openRateLimit({ most: 40, minutes: 60 }),
  byTaxCode: openRateLimit({ most: 15, minutes: 60 }),
})

export const representativesRoutes = (installation: Post & Pick<Installation, 'hashPassword'>) => {
  const held = { names: limits(), requests: limits() }
  const knocking = (of: keyof typeof held, { requestHeaders }: RequestContext) => ({
    ...held[of],
    address: requestHeaders.get(addressHeader) ?? '',
  })
  return os.router({
    signUps: {
      ...registerHandlers(os.signUps, signUps, signUpSheets),
      take: os.signUps.take.handler(
        ({ context, input }) => takeSignUp(context, installation, input) as never,
      ),
      confirm: os.signUps.confirm.handler(
        ({ context, input }) => confirmSignUp(context, installation, input) as never,
      ),
      publicName: os.signUps.publicName.handler(({ context, input }) =>
        signingUp.publicNameOf(context, knocking('names', context), input),
      ),
      request: os.signUps.request.handler(({ context, input }) =>
        signingUp.requestSignUp(context, installation, knocking('requests', context), input),
      ),
      byLink: os.signUps.byLink.handler(({ context, input }) => signingUp.openSignUp(context, input)),
      prove: os.signUps.prove.handler(({ context, input }) => signingUp.proveSignUp(context, input)),
      withdraw: os.signUps.withdraw.handler(({ context, input }) => signingUp.withdrawSignUp(context, input)),
    },
    corrections: {
      ...registerHandlers(os.corrections, corrections, correctionSheets),
      take: os.corrections.take.handler(
        ({ context, input }) => takeCorrection(context, installation, input) as never,
      ),
    },
    list: os.list.handler(({ context, input }) => representation.listRepresentatives(context, input)),
    end: os.end.handler(({ context, input }) => representation.endRepresentation(context, input)),
    invite: os.invite.handler(({ context, input }) =>
      representation.inviteAgain(context, installation, input),
    ),
    workspace: os.workspace.handler(({ context }) => representation.openWorkspace(context)),
    actFor: os.actFor.handler(({ context, input }) => representation.actFor(context, input)),
  })
}
