import { text } from '#kernel/text.ts'
import { defineWorkflow } from '#kernel/workflow.ts'
import type { TrainingRight } from './permissions.ts'

export type CertificateState = 'valid' | 'suspended' | 'revoked' | 'replaced'
export type CertificateStep = 'suspend' | 'resume' | 'revoke' | 'replace'

/** The life of a certificate as its issuer decides it. Expiry is no step: it follows from the date. */
export const certificateWorkflow = defineWorkflow<CertificateState, CertificateStep, TrainingRight>({
  name: text('Giấy chứng nhận', 'Certificate'),
  initial: 'valid',
  states: {
    valid: { label: text('Còn hiệu lực', 'Valid'), tone: 'good' },
    suspended: { label: text('Tạm đình chỉ', 'Suspended'), tone: 'waiting' },
    revoked: { label: text('Đã thu hồi', 'Revoked'), tone: 'bad', final: true },
    replaced: { label: text('Đã cấp lại', 'Replaced'), tone: 'quiet', final: true },
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
    // Taken by the program when another is issued in its place.
    replace: { label: text('Cấp lại', 'Reissue'), from: ['valid', 'suspended'], to: 'replaced' },
  },
})

export type CourseState = 'planned' | 'registering' | 'running' | 'finished' | 'closed' | 'cancelled'
export type CourseStep = 'open' | 'start' | 'finish' | 'close' | 'cancel'

/** The life of a course. Only a finished one counts as done. */
export const courseWorkflow = defineWorkflow<CourseState, CourseStep, TrainingRight>({
  name: text('Lớp đào tạo', 'Course'),
  initial: 'planned',
  states: {
    planned: { label: text('Dự kiến', 'Planned'), tone: 'quiet' },
    registering: { label: text('Đang nhận đăng ký', 'Open for registration'), tone: 'active' },
    running: { label: text('Đang học', 'Running'), tone: 'active' },
    finished: { label: text('Đã kết thúc', 'Finished'), tone: 'good' },
    closed: { label: text('Đã đóng hồ sơ', 'Closed'), tone: 'good', final: true },
    cancelled: { label: text('Đã hủy', 'Cancelled'), tone: 'bad', final: true },
  },
  steps: {
    open: {
      label: text('Mở đăng ký', 'Open registration'),
      from: ['planned'],
      to: 'registering',
      right: 'trainingCourse.write',
    },
    start: {
      label: text('Khai giảng', 'Start'),
      from: ['planned', 'registering'],
      to: 'running',
      right: 'trainingCourse.write',
    },
    finish: {
      label: text('Kết thúc lớp', 'Finish'),
      from: ['running'],
      to: 'finished',
      right: 'trainingCourse.write',
    },
    close: {
      label: text('Đóng hồ sơ lớp', 'Close the file'),
      from: ['finished'],
      to: 'closed',
      right: 'trainingCourse.write',
    },
    cancel: {
      label: text('Hủy lớp', 'Cancel'),
      from: ['planned', 'registering', 'running'],
      to: 'cancelled',
      right: 'trainingCourse.write',
      reason: 'required',
    },
  },
})

/** States in which a course was held; others stand in no report. */
export const heldStates = ['finished', 'closed'] as const satisfies readonly CourseState[]

export type RegistrationState = 'unconfirmed' | 'registered' | 'waiting' | 'withdrawn' | 'declined'
export type RegistrationStep = 'confirm' | 'queue' | 'accept' | 'decline' | 'withdraw'

/** The life of a registration. The public confirms by a letter; whoever is signed in needs none. */
export const registrationWorkflow = defineWorkflow<RegistrationState, RegistrationStep, TrainingRight>({
  name: text('Đăng ký học', 'Registration'),
  initial: 'unconfirmed',
  states: {
    unconfirmed: { label: text('Chờ xác nhận thư', 'E-mail not confirmed'), tone: 'quiet' },
    registered: { label: text('Có chỗ', 'Has a seat'), tone: 'good' },
    waiting: { label: text('Danh sách chờ', 'Waiting list'), tone: 'waiting' },
    withdrawn: { label: text('Đã rút', 'Withdrawn'), tone: 'quiet', final: true },
    declined: { label: text('Không nhận', 'Declined'), tone: 'bad', final: true },
  },
  steps: {
    confirm: { label: text('Xác nhận', 'Confirm'), from: ['unconfirmed'], to: 'registered' },
    queue: {
      label: text('Vào danh sách chờ', 'Put on the waiting list'),
      from: ['unconfirmed'],
      to: 'waiting',
    },
    accept: {
      label: text('Nhận vào lớp', 'Give a seat'),
      from: ['unconfirmed', 'waiting'],
      to: 'registered',
      right: 'courseRegistration.decide',
    },
    decline: {
      label: text('Không nhận', 'Decline'),
      from: ['unconfirmed', 'registered', 'waiting'],
      to: 'declined',
      right: 'courseRegistration.decide',
      reason: 'required',
    },
    withdraw: {
      label: text('Rút đăng ký', 'Withdraw'),
      from: ['unconfirmed', 'registered', 'waiting'],
      to: 'withdrawn',
      right: 'courseRegistration.write',
    },
  },
})
