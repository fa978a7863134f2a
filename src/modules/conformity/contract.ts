import { z } from 'zod'
import { amendRoute, registerRoutes, route, takeRoute } from '#kernel/contract.ts'
import { Agreement, AgreementInput } from './agreement.ts'
import { Body, BodyInput, OwnBodyInput } from './body.ts'
import { Calibration, CalibrationInput } from './calibration.ts'
import { Capability, CapabilityInput } from './capability.ts'
import { CapabilityMilestone, CapabilityMilestoneInput } from './capability-milestone.ts'
import { Draft, DraftInput } from './draft.ts'
import { DraftComment, DraftCommentInput } from './draft-comment.ts'
import { Equipment, EquipmentInput } from './equipment.ts'
import { Expiring } from './expiring.ts'
import { Recognition, RecognitionInput } from './recognition.ts'
import { ScopeLine, ScopeLineInput } from './scope-line.ts'

const tag = 'Conformity'

/** The routes of a register whose records have a life-cycle. */
const withSteps = <Row extends z.ZodRawShape, Input extends z.ZodRawShape>(
  path: `/${string}`,
  row: z.ZodObject<Row>,
  input: z.ZodObject<Input>,
) => ({ ...registerRoutes(path, tag, row, input), take: takeRoute(path, tag, row) })

export const conformityContract = {
  bodies: {
    ...registerRoutes('/conformity/bodies', tag, Body, BodyInput),
    amend: amendRoute('/conformity/bodies', tag, Body, OwnBodyInput),
  },
  recognitions: withSteps('/conformity/recognitions', Recognition, RecognitionInput),
  scope: withSteps('/conformity/scope', ScopeLine, ScopeLineInput),
  agreements: withSteps('/conformity/agreements', Agreement, AgreementInput),
  equipment: withSteps('/conformity/equipment', Equipment, EquipmentInput),
  calibrations: registerRoutes('/conformity/calibrations', tag, Calibration, CalibrationInput),
  capability: withSteps('/conformity/capability', Capability, CapabilityInput),
  milestones: registerRoutes('/conformity/milestones', tag, CapabilityMilestone, CapabilityMilestoneInput),
  drafts: withSteps('/conformity/drafts', Draft, DraftInput),
  comments: withSteps('/conformity/comments', DraftComment, DraftCommentInput),
  expiring: route
    .route({
      method: 'GET',
      path: '/conformity/expiring',
      tags: [tag],
      summary: 'What is about to expire or fall due',
    })
    .input(z.object({}))
    .output(z.array(Expiring)),
}
