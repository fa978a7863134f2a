import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { PublicationRight } from './permissions.ts'

/** An agreement stands from the moment it is recorded until it is revoked; then the portal shows nothing of it any more. */
export const agreementWorkflow = defineWorkflow({
  name: text('Đồng ý giới thiệu', 'Agreement to be shown'),
  initial: 'given',
  states: {
    given: { label: text('Đang có hiệu lực', 'Stands'), tone: 'good' },
    revoked: { label: text('Đã rút', 'Revoked'), final: true },
  },
  steps: {
    revoke: {
      label: text('Rút lại đồng ý', 'Revoke'),
      from: ['given'],
      to: 'revoked',
      right: 'agreement.write' as PublicationRight,
    },
  },
})
