import { AgreementInput, agreementRegister } from '#modules/conformity/agreement.ts'
import { CalibrationInput, calibrationRegister } from '#modules/conformity/calibration.ts'
import { CapabilityInput, capabilityRegister } from '#modules/conformity/capability.ts'
import {
  CapabilityMilestoneInput,
  capabilityMilestoneRegister,
} from '#modules/conformity/capability-milestone.ts'
import { commentRegister, DraftCommentInput } from '#modules/conformity/draft-comment.ts'
import { commentWorkflow } from '#modules/conformity/draft-workflow.ts'
import { EquipmentInput, equipmentRegister } from '#modules/conformity/equipment.ts'
import { RecognitionInput, recognitionRegister } from '#modules/conformity/recognition.ts'
import { ScopeLineInput, scopeRegister } from '#modules/conformity/scope-line.ts'
import { capabilityWorkflow, statementWorkflow } from '#modules/conformity/workflow.ts'
import { client } from '#web/client.ts'
import type { Part } from '#web/ui/part-record.tsx'
import type { RegisterApi } from '#web/ui/register-api.ts'
import { labelOf } from '#web/ui/register-api.ts'
import type { Whole } from '#web/ui/use-whole.ts'
import { cells } from './cells.tsx'
import { paths } from './paths.ts'

const api = (of: unknown) => of as RegisterApi

const body: Whole = {
  by: 'body',
  name: 'conformity-bodies',
  api: api(client.conformity.bodies),
  label: ({ name }) => String(name),
}

/** The registers of the parts of a body and of comments, as their pages know them. */
export const parts = {
  recognitions: {
    register: recognitionRegister,
    api: api(client.conformity.recognitions),
    path: paths.recognitions,
    input: RecognitionInput,
    subject: 'conformity.recognition',
    label: ({ number, body: of }) => `${number}, ${labelOf(of)}`,
    whole: body,
    workflow: statementWorkflow,
    cells: cells.recognition,
  },
  scope: {
    register: scopeRegister,
    api: api(client.conformity.scope),
    path: paths.scope,
    input: ScopeLineInput,
    subject: 'conformity.scope',
    label: ({ productGroup, parameter }) => `${productGroup}: ${parameter}`,
    whole: body,
    workflow: statementWorkflow,
    cells: cells.stated,
  },
  agreements: {
    register: agreementRegister,
    api: api(client.conformity.agreements),
    path: paths.agreements,
    input: AgreementInput,
    subject: 'conformity.agreement',
    label: ({ name }) => String(name),
    whole: body,
    workflow: statementWorkflow,
    cells: cells.stated,
  },
  equipment: {
    register: equipmentRegister,
    api: api(client.conformity.equipment),
    path: paths.equipment,
    input: EquipmentInput,
    subject: 'conformity.equipment',
    label: ({ name, serial }) => `${name} (${serial})`,
    whole: body,
    workflow: statementWorkflow,
    cells: cells.equipment,
  },
  capability: {
    register: capabilityRegister,
    api: api(client.conformity.capability),
    path: paths.capability,
    input: CapabilityInput,
    subject: 'conformity.capability',
    label: ({ title }) => String(title),
    whole: body,
    workflow: capabilityWorkflow,
    cells: cells.capability,
  },
  calibrations: {
    register: calibrationRegister,
    api: api(client.conformity.calibrations),
    path: paths.calibrations,
    input: CalibrationInput,
    subject: 'conformity.calibration',
    label: ({ equipment }) => labelOf(equipment),
    whole: {
      by: 'equipment',
      name: equipmentRegister.name,
      api: api(client.conformity.equipment),
      label: ({ name, serial }) => `${name} (${serial})`,
    },
  },
  milestones: {
    register: capabilityMilestoneRegister,
    api: api(client.conformity.milestones),
    path: paths.milestones,
    input: CapabilityMilestoneInput,
    subject: 'conformity.milestone',
    label: ({ position, name }) => `${position}. ${name}`,
    whole: {
      by: 'capability',
      name: capabilityRegister.name,
      api: api(client.conformity.capability),
      label: ({ title }) => String(title),
    },
    cells: cells.milestone,
  },
  comments: {
    register: commentRegister,
    api: api(client.conformity.comments),
    path: paths.comments,
    input: DraftCommentInput,
    subject: 'conformity.comment',
    label: ({ author, clause }) => (clause ? `${author}, ${clause}` : String(author)),
    whole: {
      by: 'draft',
      name: 'conformity-drafts',
      api: api(client.conformity.drafts),
      label: ({ title }) => String(title),
    },
    workflow: commentWorkflow,
    cells: cells.comment,
  },
} satisfies Record<string, Part>
