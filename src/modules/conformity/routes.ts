import { amendHandler, registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { conformityContract } from './contract.ts'
import { expiringPapers } from './expiring-papers.ts'
import {
  agreementSheets,
  agreements,
  amendBody,
  bodies,
  bodySheets,
  calibrationSheets,
  calibrations,
  capability,
  capabilityMilestoneSheets,
  capabilityMilestones,
  capabilitySheets,
  draftCommentSheets,
  draftComments,
  draftSheets,
  drafts,
  equipment,
  equipmentSheets,
  recognitionSheets,
  recognitions,
  scopeLineSheets,
  scopeLines,
} from './service.ts'

const os = api(conformityContract)

export const conformityRoutes = os.router({
  bodies: {
    ...registerHandlers(os.bodies, bodies, bodySheets),
    amend: amendHandler(os.bodies, amendBody),
  },
  recognitions: {
    ...registerHandlers(os.recognitions, recognitions, recognitionSheets),
    take: takeHandler(os.recognitions, recognitions),
  },
  scope: {
    ...registerHandlers(os.scope, scopeLines, scopeLineSheets),
    take: takeHandler(os.scope, scopeLines),
  },
  agreements: {
    ...registerHandlers(os.agreements, agreements, agreementSheets),
    take: takeHandler(os.agreements, agreements),
  },
  equipment: {
    ...registerHandlers(os.equipment, equipment, equipmentSheets),
    take: takeHandler(os.equipment, equipment),
  },
  calibrations: registerHandlers(os.calibrations, calibrations, calibrationSheets),
  capability: {
    ...registerHandlers(os.capability, capability, capabilitySheets),
    take: takeHandler(os.capability, capability),
  },
  milestones: registerHandlers(os.milestones, capabilityMilestones, capabilityMilestoneSheets),
  drafts: { ...registerHandlers(os.drafts, drafts, draftSheets), take: takeHandler(os.drafts, drafts) },
  comments: {
    ...registerHandlers(os.comments, draftComments, draftCommentSheets),
    take: takeHandler(os.comments, draftComments),
  },
  expiring: os.expiring.handler(({ context }) => expiringPapers(context)),
})
