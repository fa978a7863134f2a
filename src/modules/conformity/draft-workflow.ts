import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { ConformityRight } from './permissions.ts'

type DraftStep =
  | 'plan'
  | 'write'
  | 'open'
  | 'close'
  | 'appraise'
  | 'redraft'
  | 'issue'
  | 'enforce'
  | 'review'
  | 'replace'
  | 'drop'
export type DraftState =
  | 'proposed'
  | 'planned'
  | 'drafted'
  | 'commenting'
  | 'answering'
  | 'appraised'
  | 'issued'
  | 'in-force'
  | 'ended'
  | 'dropped'

/** The life of a local technical regulation or a standard, from its proposal to its review (II.5.a; domain.md §8). */
export const draftWorkflow = defineWorkflow<DraftState, DraftStep, ConformityRight>({
  name: text('Xây dựng tiêu chuẩn, quy chuẩn', 'Building a standard or regulation'),
  initial: 'proposed',
  states: {
    proposed: { label: text('Đề xuất', 'Proposed') },
    planned: { label: text('Đã vào kế hoạch', 'Planned'), tone: 'active' },
    drafted: { label: text('Đã có dự thảo', 'Drafted'), tone: 'active' },
    commenting: { label: text('Đang lấy ý kiến', 'Open for comments'), tone: 'waiting' },
    answering: { label: text('Tiếp thu, giải trình', 'Comments being answered'), tone: 'active' },
    appraised: { label: text('Đã thẩm định', 'Appraised'), tone: 'waiting' },
    issued: { label: text('Đã ban hành, công bố', 'Issued or declared'), tone: 'good' },
    'in-force': { label: text('Đang có hiệu lực', 'In force'), tone: 'good' },
    ended: { label: text('Hết hiệu lực', 'No longer in force'), final: true },
    dropped: { label: text('Dừng xây dựng', 'Dropped'), final: true },
  },
  steps: {
    plan: {
      label: text('Đưa vào kế hoạch', 'Put on the plan'),
      from: ['proposed'],
      to: 'planned',
      right: 'draft.decide',
    },
    write: {
      label: text('Hoàn thành dự thảo', 'Finish the draft'),
      from: ['planned'],
      to: 'drafted',
      right: 'draft.write',
    },
    open: {
      label: text('Lấy ý kiến rộng rãi', 'Open for comments'),
      from: ['drafted'],
      to: 'commenting',
      right: 'draft.decide',
    },
    close: {
      label: text('Kết thúc lấy ý kiến', 'Close the comments'),
      from: ['commenting'],
      to: 'answering',
      right: 'draft.write',
    },
    appraise: {
      label: text('Ghi kết quả thẩm định', 'Enter the appraisal'),
      from: ['answering'],
      to: 'appraised',
      right: 'draft.write',
    },
    redraft: {
      label: text('Soạn lại', 'Draft again'),
      from: ['answering', 'appraised'],
      to: 'drafted',
      right: 'draft.write',
      reason: 'required',
    },
    issue: {
      label: text('Ban hành, công bố', 'Issue or declare'),
      from: ['appraised'],
      to: 'issued',
      right: 'draft.decide',
    },
    enforce: {
      label: text('Có hiệu lực', 'Enters into force'),
      from: ['issued'],
      to: 'in-force',
      right: 'draft.write',
    },
    review: {
      label: text('Đã rà soát, giữ nguyên', 'Reviewed and kept'),
      from: ['in-force'],
      to: 'in-force',
      right: 'draft.write',
    },
    replace: {
      label: text('Bãi bỏ, thay thế', 'Repeal or replace'),
      from: ['in-force'],
      to: 'ended',
      right: 'draft.decide',
      reason: 'required',
    },
    drop: {
      label: text('Dừng xây dựng', 'Drop'),
      from: ['proposed', 'planned', 'drafted', 'answering', 'appraised'],
      to: 'dropped',
      right: 'draft.decide',
      reason: 'required',
    },
  },
})

/** States in which anybody may read a draft. */
export const publishedStates = [
  'commenting',
  'answering',
  'appraised',
  'issued',
  'in-force',
] as const satisfies readonly DraftState[]

/** A comment is looked at before it is shown, and answered one by one. */
export const commentWorkflow = defineWorkflow<
  'received' | 'shown' | 'answered' | 'rejected',
  'show' | 'answer' | 'reject' | 'reopen',
  ConformityRight
>({
  name: text('Góp ý dự thảo', 'Comment on a draft'),
  initial: 'received',
  states: {
    received: { label: text('Mới nhận', 'Received'), tone: 'waiting' },
    shown: { label: text('Đã đăng, chờ trả lời', 'Shown, to be answered'), tone: 'active' },
    answered: { label: text('Đã trả lời', 'Answered'), tone: 'good' },
    rejected: { label: text('Không đăng', 'Not shown'), tone: 'quiet', final: true },
  },
  steps: {
    show: {
      label: text('Đăng góp ý', 'Show'),
      from: ['received'],
      to: 'shown',
      right: 'draftComment.answer',
    },
    answer: {
      label: text('Công bố trả lời', 'Publish the answer'),
      from: ['shown'],
      to: 'answered',
      right: 'draftComment.answer',
    },
    reopen: {
      label: text('Trả lời lại', 'Answer again'),
      from: ['answered'],
      to: 'shown',
      right: 'draftComment.answer',
      reason: 'required',
    },
    reject: {
      label: text('Không đăng', 'Do not show'),
      from: ['received', 'shown'],
      to: 'rejected',
      right: 'draftComment.answer',
      reason: 'required',
    },
  },
})
