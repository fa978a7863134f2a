import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { RepresentativeRight } from './permissions.ts'

const open = ['unproven', 'waiting'] as const

/**
 * A sign-up. Steps without a right are taken by the verbs of `sign-up.ts`: proving and withdrawing by the link of the
 * letter, confirming with an enterprise, running out by the clockwork.
 */
export const signUpWorkflow = defineWorkflow<
  'unproven' | 'waiting' | 'confirmed' | 'refused' | 'expired' | 'withdrawn',
  'prove' | 'confirm' | 'refuse' | 'withdraw' | 'expire',
  RepresentativeRight
>({
  name: text('Đăng ký tài khoản doanh nghiệp', 'Sign-up of an enterprise'),
  initial: 'unproven',
  states: {
    unproven: { label: text('Chờ xác nhận thư điện tử', 'E-mail not proven') },
    waiting: { label: text('Chờ cán bộ xác nhận', 'Waiting for an officer'), tone: 'waiting' },
    confirmed: { label: text('Đã xác nhận', 'Confirmed'), tone: 'good', final: true },
    refused: { label: text('Từ chối', 'Refused'), tone: 'bad', final: true },
    expired: { label: text('Hết hạn', 'Run out'), final: true },
    withdrawn: { label: text('Đã rút lại', 'Withdrawn'), final: true },
  },
  steps: {
    prove: { label: text('Xác nhận thư điện tử', 'Prove the e-mail'), from: ['unproven'], to: 'waiting' },
    confirm: { label: text('Xác nhận', 'Confirm'), from: ['waiting'], to: 'confirmed' },
    refuse: {
      label: text('Từ chối', 'Refuse'),
      from: ['waiting'],
      to: 'refused',
      right: 'signUp.decide',
      reason: 'required',
    },
    withdraw: { label: text('Rút lại', 'Withdraw'), from: open, to: 'withdrawn' },
    expire: { label: text('Hết hạn', 'Run out'), from: open, to: 'expired' },
  },
})
export type SignUpState = keyof typeof signUpWorkflow.states

/** A correction of what only an officer changes. */
export const correctionWorkflow = defineWorkflow<
  'waiting' | 'accepted' | 'refused' | 'withdrawn',
  'accept' | 'refuse' | 'withdraw',
  RepresentativeRight
>({
  name: text('Đề nghị sửa thông tin doanh nghiệp', 'Correction of an enterprise'),
  initial: 'waiting',
  states: {
    waiting: { label: text('Chờ xác nhận', 'Waiting'), tone: 'waiting' },
    accepted: { label: text('Đã sửa', 'Corrected'), tone: 'good', final: true },
    refused: { label: text('Từ chối', 'Refused'), tone: 'bad', final: true },
    withdrawn: { label: text('Đã rút lại', 'Withdrawn'), final: true },
  },
  steps: {
    accept: {
      label: text('Chấp nhận và sửa', 'Accept and correct'),
      from: ['waiting'],
      to: 'accepted',
      right: 'correction.decide',
    },
    refuse: {
      label: text('Từ chối', 'Refuse'),
      from: ['waiting'],
      to: 'refused',
      right: 'correction.decide',
      reason: 'required',
    },
    withdraw: {
      label: text('Rút lại', 'Withdraw'),
      from: ['waiting'],
      to: 'withdrawn',
      right: 'correction.write',
    },
  },
})
