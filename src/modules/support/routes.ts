import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { allEffects } from './all-effects.ts'
import { beginFrom, listStarts } from './begin-project.ts'
import { supportContract } from './contract.ts'
import { effectOf } from './effect.ts'
import {
  ceilingSheets,
  ceilings,
  followUpSheets,
  followUps,
  type keepCosts,
  milestoneSheets,
  milestones,
  normSheets,
  norms,
  projectSheets,
  projects,
  readDossier,
} from './service.ts'

const os = api(supportContract)

/** @param kept the register of costs, which the program joins with the budget */
export const supportRoutes = ({ costs, costSheets }: ReturnType<typeof keepCosts>) =>
  os.router({
    projects: {
      ...registerHandlers(os.projects, projects, projectSheets),
      take: takeHandler(os.projects, projects),
      dossier: os.projects.dossier.handler(({ input, context }) => readDossier(context, input.id)),
      effect: os.projects.effect.handler(({ input, context }) => effectOf(context, input.id)),
    },
    effects: os.effects.handler(({ context }) => allEffects(context)),
    starts: os.starts.handler(({ input, context }) => listStarts(context, input.year)),
    begin: os.begin.handler(({ input, context }) => beginFrom(context, input)),
    costs: registerHandlers(os.costs, costs, costSheets),
    milestones: registerHandlers(os.milestones, milestones, milestoneSheets),
    norms: { ...registerHandlers(os.norms, norms, normSheets), take: takeHandler(os.norms, norms) },
    ceilings: registerHandlers(os.ceilings, ceilings, ceilingSheets),
    followUps: registerHandlers(os.followUps, followUps, followUpSheets),
  })
