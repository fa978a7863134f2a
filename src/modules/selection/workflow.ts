import { text } from '#kernel/text.ts'
import { defineWorkflow, type Tone } from '#kernel/workflow.ts'

/** The life-cycle of a selection round; nobody approves a list whose scoring he closed himself. */
export const roundWorkflow = defineWorkflow({
  name: text('Đợt xét chọn', 'Selection round'),
  initial: 'draft',
  states: {
    draft: { label: text('Chuẩn bị', 'Draft') },
    open: { label: text('Đang chấm điểm', 'Scoring'), tone: 'active' },
    scored: { label: text('Đã chấm, chờ quyết định', 'Scored, to be decided'), tone: 'waiting' },
    decided: { label: text('Đã phê duyệt', 'Decided'), tone: 'good' },
    ended: { label: text('Kết thúc', 'Ended'), tone: 'good', final: true },
    cancelled: { label: text('Hủy đợt', 'Cancelled'), tone: 'bad', final: true },
  },
  steps: {
    open: {
      label: text('Mở khai báo và chấm điểm', 'Open scoring'),
      from: ['draft'],
      to: 'open',
      right: 'selection.run',
    },
    close: {
      label: text('Đóng chấm điểm', 'Close scoring'),
      from: ['open'],
      to: 'scored',
      right: 'selection.sit',
    },
    reopen: {
      label: text('Mở lại chấm điểm', 'Reopen scoring'),
      from: ['scored'],
      to: 'open',
      right: 'selection.sit',
      reason: 'required',
    },
    approve: {
      label: text('Phê duyệt danh sách', 'Approve the list'),
      from: ['scored'],
      to: 'decided',
      right: 'selection.decide',
      notBy: 'close',
    },
    adjust: {
      label: text('Điều chỉnh danh sách', 'Adjust the list'),
      from: ['decided'],
      to: 'decided',
      right: 'selection.decide',
    },
    end: {
      label: text('Kết thúc đợt', 'End the round'),
      from: ['decided'],
      to: 'ended',
      right: 'selection.run',
    },
    cancel: {
      label: text('Hủy đợt', 'Cancel the round'),
      from: ['draft', 'open'],
      to: 'cancelled',
      right: 'selection.run',
      reason: 'required',
    },
  },
})
export type RoundState = keyof typeof roundWorkflow.states
export type RoundStep = keyof typeof roundWorkflow.steps

/** States in which the list has been approved. */
export const decidedStates = ['decided', 'ended'] as const satisfies readonly RoundState[]
export const isDecided = (state: string): boolean => decidedStates.some((one) => one === state)

/** States in which the scores are on the table. */
export const isScored = (state: string): boolean => state === 'scored' || isDecided(state)

/** How a candidate stands. */
export const outcomes = {
  reviewing: { label: text('Đang xét chọn', 'Under review'), tone: 'waiting' },
  selected: { label: text('Được chọn', 'Selected'), tone: 'good' },
  reserve: { label: text('Dự phòng', 'Reserve'), tone: 'active' },
  'not-selected': { label: text('Không được chọn', 'Not selected'), tone: 'quiet' },
  dropped: { label: text('Rút lui', 'Dropped out'), tone: 'bad' },
} as const satisfies Record<string, { label: ReturnType<typeof text>; tone: Tone }>
export type Outcome = keyof typeof outcomes

/** How a candidate stands to those outside the council: a drop-out at once, all else by the latest signed decision. */
export const toldOutcome = (one: { outcome: Outcome; decidedOutcome: Outcome | null }): Outcome =>
  one.outcome === 'dropped' ? 'dropped' : (one.decidedOutcome ?? 'reviewing')

/** What somebody sits on the council as; the secretary keeps the papers and gives no score. */
export const seats = {
  chair: text('Chủ tịch hội đồng', 'Chair'),
  secretary: text('Thư ký', 'Secretary'),
  member: text('Ủy viên', 'Member'),
} as const
export type Seat = keyof typeof seats

/** What ties a member to a candidate; whoever is tied neither sees nor enters a score for it. */
export const conflicts = {
  none: text('Không có', 'None'),
  owner: text('Chủ sở hữu, góp vốn, người quản lý', 'Owner or manager'),
  relative: text('Người có quan hệ gia đình', 'Relative'),
  consultant: text('Tư vấn, cung cấp dịch vụ', 'Consultant or supplier'),
  other: text('Xung đột khác', 'Other'),
} as const
export type Conflict = keyof typeof conflicts
