import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { AwardsRight } from './permissions.ts'

const enter: AwardsRight = 'awards.enter'
const lead: AwardsRight = 'awards.lead'

/** The way of an entry from the campaign to the ceremony; a result counts only from the decision on (I.3.2.a.4). */
export const entryWorkflow = defineWorkflow({
  name: text('Hồ sơ dự giải', 'Award entry'),
  initial: 'invited',
  states: {
    invited: { label: text('Vận động', 'Invited') },
    registered: { label: text('Đã đăng ký', 'Registered'), tone: 'active' },
    submitted: { label: text('Đã nộp hồ sơ', 'Dossier handed in'), tone: 'waiting' },
    supplementing: { label: text('Chờ bổ sung hồ sơ', 'Papers to add'), tone: 'waiting' },
    'dossier-review': { label: text('Đánh giá hồ sơ', 'Dossier under review'), tone: 'active' },
    'site-visit': { label: text('Đánh giá tại chỗ', 'Site visit'), tone: 'active' },
    proposed: { label: text('Đã đề nghị lên Hội đồng Quốc gia', 'Proposed nationally'), tone: 'waiting' },
    'not-proposed': { label: text('Không đề nghị', 'Not proposed'), tone: 'bad' },
    'national-review': {
      label: text('Hội đồng Quốc gia đánh giá', 'Under national review'),
      tone: 'waiting',
    },
    consultation: { label: text('Hiệp y', 'Consultation'), tone: 'waiting' },
    decided: { label: text('Đã có quyết định', 'Decided'), tone: 'good' },
    presented: { label: text('Đã trao giải', 'Presented'), tone: 'good' },
    'no-prize': { label: text('Không đạt giải', 'No prize') },
    withdrawn: { label: text('Đã rút', 'Withdrawn') },
  },
  steps: {
    register: {
      label: text('Đăng ký dự giải', 'Register'),
      from: ['invited'],
      to: 'registered',
      right: enter,
    },
    submit: {
      label: text('Nộp hồ sơ', 'Hand in the dossier'),
      from: ['registered', 'supplementing'],
      to: 'submitted',
      right: enter,
    },
    'accept-dossier': {
      label: text('Tiếp nhận, chuyển đánh giá', 'Accept for review'),
      from: ['submitted'],
      to: 'dossier-review',
      right: lead,
    },
    'ask-papers': {
      label: text('Yêu cầu bổ sung', 'Ask for papers'),
      from: ['submitted'],
      to: 'supplementing',
      right: lead,
      reason: 'required',
    },
    visit: {
      label: text('Chuyển đánh giá tại chỗ', 'Go on to the site visit'),
      from: ['dossier-review'],
      to: 'site-visit',
      right: lead,
    },
    propose: {
      label: text('Đề nghị lên Hội đồng Quốc gia', 'Propose to the National Council'),
      from: ['site-visit'],
      to: 'proposed',
      right: lead,
    },
    decline: {
      label: text('Không đề nghị', 'Do not propose'),
      from: ['dossier-review', 'site-visit'],
      to: 'not-proposed',
      right: lead,
      reason: 'required',
    },
    'review-again': {
      label: text('Xem xét lại', 'Review again'),
      from: ['not-proposed'],
      to: 'dossier-review',
      right: lead,
      reason: 'required',
    },
    'pass-on': {
      label: text('Hội đồng Quốc gia tiếp nhận', 'Received by the National Council'),
      from: ['proposed'],
      to: 'national-review',
      right: lead,
    },
    consult: {
      label: text('Chuyển hiệp y', 'Begin the consultation'),
      from: ['national-review'],
      to: 'consultation',
      right: lead,
    },
    decide: {
      label: text('Ghi quyết định của Thủ tướng', "Enter the Prime Minister's decision"),
      from: ['consultation'],
      to: 'decided',
      right: lead,
    },
    'no-prize': {
      label: text('Không đạt giải', 'No prize'),
      from: ['national-review', 'consultation'],
      to: 'no-prize',
      right: lead,
      reason: 'required',
    },
    'reopen-result': {
      label: text('Mở lại kết quả', 'Reopen the result'),
      from: ['no-prize', 'decided'],
      to: 'national-review',
      right: lead,
      reason: 'required',
    },
    present: { label: text('Ghi trao giải', 'Presented'), from: ['decided'], to: 'presented', right: lead },
    'take-back-ceremony': {
      label: text('Ghi lại việc trao giải', 'Correct the ceremony'),
      from: ['presented'],
      to: 'decided',
      right: lead,
      reason: 'required',
    },
    withdraw: {
      label: text('Rút khỏi giải', 'Withdraw'),
      from: [
        'invited',
        'registered',
        'submitted',
        'supplementing',
        'dossier-review',
        'site-visit',
        'proposed',
      ],
      to: 'withdrawn',
      right: enter,
      reason: 'required',
    },
    'enter-again': {
      label: text('Dự lại', 'Enter again'),
      from: ['withdrawn'],
      to: 'registered',
      right: enter,
    },
  },
})
export type EntryState = keyof typeof entryWorkflow.states

/** States in which an enterprise is not taking part: only asked to, or no longer. */
export const outsideStates: readonly EntryState[] = ['invited', 'withdrawn']

/** States in which the dossier is the enterprise's to write. */
export const writingStates: readonly EntryState[] = ['invited', 'registered', 'supplementing']

const said: readonly EntryState[] = ['not-proposed', 'proposed', 'national-review', 'consultation']
/** States in which the council has spoken, so that the enterprise may read its feedback. */
export const heardStates: readonly EntryState[] = [...said, 'decided', 'presented', 'no-prize']
