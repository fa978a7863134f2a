import { api } from '#platform/api.ts'
import * as accounts from './accounts.ts'
import { agenciesContract } from './contract.ts'
import * as delegations from './delegations.ts'
import { becomeFirstAdministrator } from './first-administrator.ts'
import { setFirstPassword } from './first-use.ts'
import type { Installation } from './installation.ts'
import { agenciesSheet, getAgency, listAgencies } from './look-up.ts'
import * as people from './manage-people.ts'
import { listPlaces } from './places.ts'
import * as reorganising from './reorganise.ts'
import { agencyChoices, chooseLocale, describeSession } from './service.ts'

const os = api(agenciesContract)

export const agenciesRoutes = (installation: Installation) =>
  os.router({
    session: os.session.handler(({ context }) => describeSession(context, installation)),
    setLocale: os.setLocale.handler(async ({ context, input }) => {
      await chooseLocale(context, input.locale)
      return describeSession(context, installation)
    }),
    choices: os.choices.handler(({ context, input }) => agencyChoices(context, input)),

    list: os.list.handler(({ context, input }) => listAgencies(context, input)),
    sheet: os.sheet.handler(({ context, input }) => agenciesSheet(context, input)),
    get: os.get.handler(({ context, input }) => getAgency(context, input)),
    places: os.places.handler(({ context, input }) => listPlaces(context, input)),

    reorganisations: os.reorganisations.handler(({ context }) => reorganising.listReorganisations(context)),
    previewReorganisation: os.previewReorganisation.handler(({ context, input }) =>
      reorganising.previewReorganisation(context, installation, input),
    ),
    reorganise: os.reorganise.handler(({ context, input }) => reorganising.reorganise(context, input)),
    undoReorganisation: os.undoReorganisation.handler(({ context, input }) =>
      reorganising.undoReorganisation(context, installation, input),
    ),

    people: os.people.handler(({ context, input }) => people.listPeople(context, input)),
    person: os.person.handler(({ context, input }) => people.getPerson(context, input.id)),
    addPerson: os.addPerson.handler(({ context, input }) => people.addPerson(context, installation, input)),
    changePerson: os.changePerson.handler(({ context, input }) => people.changePerson(context, input)),
    giveRole: os.giveRole.handler(({ context, input }) => people.giveRole(context, installation, input)),
    endRole: os.endRole.handler(({ context, input }) => people.endRole(context, input)),
    suspendPerson: os.suspendPerson.handler(({ context, input }) => accounts.suspendPerson(context, input)),
    reinstatePerson: os.reinstatePerson.handler(({ context, input }) =>
      accounts.reinstatePerson(context, input),
    ),
    resetPassword: os.resetPassword.handler(({ context, input }) =>
      accounts.resetPassword(context, installation, input),
    ),
    unlockPerson: os.unlockPerson.handler(({ context, input }) => accounts.unlockPerson(context, input)),

    delegations: os.delegations.handler(({ context }) => delegations.listDelegations(context)),
    colleagues: os.colleagues.handler(({ context, input }) => delegations.listColleagues(context, input)),
    delegate: os.delegate.handler(({ context, input }) => delegations.delegate(context, input)),
    withdrawDelegation: os.withdrawDelegation.handler(({ context, input }) =>
      delegations.withdrawDelegation(context, input),
    ),
    setFirstPassword: os.setFirstPassword.handler(({ context, input }) =>
      setFirstPassword(context, installation, input),
    ),
    becomeFirstAdministrator: os.becomeFirstAdministrator.handler(({ context, input }) =>
      becomeFirstAdministrator(context, installation, input),
    ),
  })
