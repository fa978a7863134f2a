import { lazyRouteComponent } from '@tanstack/react-router'
import type { Reference } from '#kernel/contract.ts'
import { text } from '#kernel/text.ts'
import { matches } from '#kernel/vietnamese/search-key.ts'
import { client } from '#web/client.ts'
import type { ModulePages, ReferenceSource } from '#web/module-pages.ts'
import { paths } from './paths.ts'

const ofThePlan = (which: 'tasks' | 'sources'): ReferenceSource => ({
  find: async (q) => {
    const choices: Record<typeof which, Reference[]> = await client.training.courses.choices({})
    return choices[which].filter(({ label }) => matches(label, q))
  },
})

const ofRegisters = (name: keyof typeof import('./registers.tsx')) =>
  lazyRouteComponent(() => import('./registers.tsx'), name)

/** The pages of courses, attendances and certified experts. */
export const trainingPages: ModulePages = {
  pages: [
    {
      path: paths.registrations,
      component: ofRegisters('RegistrationList'),
      nav: {
        label: text('Đăng ký học', 'Registrations'),
        group: 'work',
        right: 'courseRegistration.read',
        order: 31,
      },
    },
    { path: `${paths.registrations}/$id`, component: ofRegisters('RegistrationRecord') },
    { path: paths.sessions, component: ofRegisters('SessionList') },
    { path: `${paths.sessions}/$id`, component: ofRegisters('SessionRecord') },
    {
      path: paths.offers,
      component: ofRegisters('OfferList'),
      nav: {
        label: text('Khóa học bên ngoài', 'External courses'),
        group: 'work',
        right: 'trainingOffer.read',
        order: 33,
      },
    },
    { path: `${paths.offers}/$id`, component: ofRegisters('OfferRecord') },
    {
      path: paths.nominations,
      component: ofRegisters('NominationList'),
      nav: {
        label: text('Đề cử học viên', 'Nominations'),
        group: 'work',
        right: 'trainingNomination.read',
        order: 34,
      },
    },
    { path: `${paths.nominations}/$id`, component: ofRegisters('NominationRecord') },
    {
      path: paths.rules,
      component: ofRegisters('RuleList'),
      nav: {
        label: text('Quy định theo loại lớp', 'Rules by kind of course'),
        group: 'registers',
        right: 'courseRule.read',
        order: 31,
      },
    },
    { path: `${paths.rules}/$id`, component: ofRegisters('RuleRecord') },
    {
      path: `${paths.courses}/$id/roll`,
      component: lazyRouteComponent(() => import('./roll.tsx'), 'RollPage'),
    },
    {
      path: paths.checkIn,
      component: lazyRouteComponent(() => import('./check-in.tsx'), 'CheckInPage'),
      nav: {
        label: text('Quét mã người dự', 'Scan a participant'),
        group: 'work',
        right: 'trainingAttendance.write',
        order: 32,
      },
    },
    {
      path: paths.courses,
      component: lazyRouteComponent(() => import('./course-list.tsx'), 'CourseList'),
      nav: {
        label: text('Đào tạo, tập huấn', 'Training'),
        group: 'work',
        right: 'trainingCourse.read',
        order: 30,
      },
    },
    {
      path: `${paths.courses}/$id`,
      component: lazyRouteComponent(() => import('./course-record.tsx'), 'CourseRecord'),
    },
    {
      path: paths.attendances,
      component: lazyRouteComponent(() => import('./attendance-list.tsx'), 'AttendanceList'),
      nav: {
        label: text('Lượt tham dự', 'Attendances'),
        group: 'work',
        right: 'trainingAttendance.read',
        order: 31,
      },
    },
    {
      path: `${paths.attendances}/$id`,
      component: lazyRouteComponent(() => import('./attendance-record.tsx'), 'AttendanceRecord'),
    },
    {
      path: paths.certificates,
      component: lazyRouteComponent(() => import('./certificate-list.tsx'), 'CertificateList'),
      nav: {
        label: text('Chuyên gia, giấy chứng nhận', 'Experts and certificates'),
        group: 'registers',
        right: 'expertCertificate.read',
        order: 30,
      },
    },
    {
      path: `${paths.certificates}/$id`,
      component: lazyRouteComponent(() => import('./certificate-record.tsx'), 'CertificateRecord'),
    },
  ],
  records: {
    'training.course': paths.courses,
    'training.session': paths.sessions,
    'training.registration': paths.registrations,
    'training.courseRule': paths.rules,
    'training.offer': paths.offers,
    'training.nomination': paths.nominations,
    'training.attendance': paths.attendances,
    'training.certificate': paths.certificates,
  },
  references: {
    'training-course': {
      path: paths.courses,
      find: async (q) => {
        const { rows } = await client.training.courses.list({ q, size: 20 })
        return rows.map(({ id, code, title }) => ({ id, label: `${code} · ${title}` }))
      },
    },
    'training-offer': {
      path: paths.offers,
      find: async (q) => {
        const { rows } = await client.training.offers.list({ q, size: 20 })
        return rows.map(({ id, title }) => ({ id, label: String(title) }))
      },
    },
    'training-task': ofThePlan('tasks'),
    'training-source': ofThePlan('sources'),
  },
}
