import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { TrainingRight } from './permissions.ts'

export type OfferState = 'open' | 'sent' | 'ended' | 'dropped'
export type OfferStep = 'send' | 'end' | 'drop'

/** The life of a course that somebody else runs, as the focal agency follows it (II.3.d). */
export const offerWorkflow = defineWorkflow<OfferState, OfferStep, TrainingRight>({
  name: text('Khóa học bên ngoài', 'External course'),
  initial: 'open',
  states: {
    open: { label: text('Đang nhận đề cử', 'Open for nominations'), tone: 'active' },
    sent: { label: text('Đã gửi đề cử', 'Nominations sent'), tone: 'waiting' },
    ended: { label: text('Đã xong', 'Ended'), tone: 'good', final: true },
    dropped: { label: text('Không tham gia', 'Dropped'), tone: 'bad', final: true },
  },
  steps: {
    send: {
      label: text('Đã gửi đề cử', 'Nominations were sent'),
      from: ['open'],
      to: 'sent',
      right: 'trainingOffer.write',
    },
    end: { label: text('Kết thúc', 'End'), from: ['sent'], to: 'ended', right: 'trainingOffer.write' },
    drop: {
      label: text('Không tham gia', 'Drop'),
      from: ['open', 'sent'],
      to: 'dropped',
      right: 'trainingOffer.write',
      reason: 'required',
    },
  },
})

export type NominationState =
  | 'proposed'
  | 'selected'
  | 'not-selected'
  | 'admitted'
  | 'refused'
  | 'reported'
  | 'withdrawn'
export type NominationStep = 'select' | 'pass-over' | 'admit' | 'refuse' | 'report' | 'withdraw'

/** The life of a nomination: the focal agency selects, the provider decides, the person reports back (II.3.d). */
export const nominationWorkflow = defineWorkflow<NominationState, NominationStep, TrainingRight>({
  name: text('Đề cử học viên', 'Nomination'),
  initial: 'proposed',
  states: {
    proposed: { label: text('Được đề cử', 'Proposed'), tone: 'waiting' },
    selected: { label: text('Được chọn gửi', 'Selected'), tone: 'active' },
    'not-selected': { label: text('Không chọn', 'Not selected'), tone: 'quiet', final: true },
    admitted: { label: text('Được nhận học', 'Admitted'), tone: 'active' },
    refused: { label: text('Không được nhận', 'Refused by the provider'), tone: 'quiet', final: true },
    reported: { label: text('Đã báo cáo kết quả', 'Reported back'), tone: 'good', final: true },
    withdrawn: { label: text('Đã rút', 'Withdrawn'), tone: 'quiet', final: true },
  },
  steps: {
    select: {
      label: text('Chọn gửi', 'Select'),
      from: ['proposed'],
      to: 'selected',
      right: 'trainingNomination.select',
    },
    'pass-over': {
      label: text('Không chọn', 'Do not select'),
      from: ['proposed'],
      to: 'not-selected',
      right: 'trainingNomination.select',
      reason: 'required',
    },
    admit: {
      label: text('Được nhận học', 'Admitted'),
      from: ['selected'],
      to: 'admitted',
      right: 'trainingNomination.select',
    },
    refuse: {
      label: text('Không được nhận', 'Refused'),
      from: ['selected'],
      to: 'refused',
      right: 'trainingNomination.select',
    },
    report: {
      label: text('Báo cáo kết quả', 'Report back'),
      from: ['admitted'],
      to: 'reported',
      right: 'trainingNomination.write',
    },
    withdraw: {
      label: text('Rút đề cử', 'Withdraw'),
      from: ['proposed', 'selected', 'admitted'],
      to: 'withdrawn',
      right: 'trainingNomination.write',
      reason: 'required',
    },
  },
})
