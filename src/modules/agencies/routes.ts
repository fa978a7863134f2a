import { api } from '#platform/api.ts'
import { agenciesContract } from './contract.ts'
import { agencyChoices, chooseLocale, describeSession, type Installation } from './service.ts'

const os = api(agenciesContract)

export const agenciesRoutes = (installation: Installation) =>
  os.router({
    session: os.session.handler(({ context }) => describeSession(context, installation)),
    setLocale: os.setLocale.handler(async ({ context, input }) => {
      await chooseLocale(context, input.locale)
      return describeSession(context, installation)
    }),
    choices: os.choices.handler(({ context, input }) => agencyChoices(context, input)),
  })
