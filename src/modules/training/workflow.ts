import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { TrainingRight } from './permissions.ts'

export type CertificateState = 'valid' | 'suspended' | 'revoked'
export type CertificateStep = 'suspend' | 'resume' | 'revoke'

/** The life of a certificate as its issuer decides it. Expiry is no step: it follows from the date. */
export const certificateWorkflow = defineWorkflow<CertificateState, CertificateStep, TrainingRight>({
  name: text('Chứng chỉ chuyên gia', 'Expert certificate'),
  initial: 'valid',
  states: {
    valid: { label: text('Còn hiệu lực', 'Valid'), tone: 'good' },
    suspended: { label: text('Tạm đình chỉ', 'Suspended'), tone: 'waiting' },
    revoked: { label: text('Đã thu hồi', 'Revoked'), tone: 'bad', final: true },
  },
  steps: {
    suspend: {
      label: text('Tạm đình chỉ', 'Suspend'),
      from: ['valid'],
      to: 'suspended',
      right: 'expertCertificate.write',
      reason: 'required',
    },
    resume: {
      label: text('Khôi phục hiệu lực', 'Make valid again'),
      from: ['suspended'],
      to: 'valid',
      right: 'expertCertificate.write',
      reason: 'required',
    },
    revoke: {
      label: text('Thu hồi', 'Revoke'),
      from: ['valid', 'suspended'],
      to: 'revoked',
      right: 'expertCertificate.write',
      reason: 'required',
    },
  },
})
