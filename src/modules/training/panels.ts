import { text } from '#kernel/text.ts'
import { type EnterprisePanel, registerPanel } from '#modules/enterprises/panel.ts'
import { attendanceRegister } from './attendance.ts'
import { certificateRegister, standings } from './certificate.ts'
import { attendances, certificates } from './service.ts'

/** What is known of the training of an enterprise's people, and of its certified experts. */
export const trainingPanels: readonly EnterprisePanel[] = [
  registerPanel({
    keeping: attendances,
    register: attendanceRegister,
    path: '/training/attendances',
    columns: ['name', 'course', 'result', 'certificateNumber'],
    empty: text(
      'Chưa có ai của doanh nghiệp dự lớp đào tạo. Các lớp đang mở có trong danh sách khóa đào tạo.',
      'Nobody of the enterprise has attended a course. Open courses stand in the list of courses.',
    ),
  }),
  registerPanel({
    keeping: certificates,
    register: certificateRegister,
    path: '/training/certificates',
    columns: ['name', 'scheme', 'number', 'expiresOn'],
    states: standings,
    stateField: 'standing',
    sort: 'expiresOn',
    empty: text(
      'Chưa có chuyên gia được chứng nhận của doanh nghiệp.',
      'The enterprise has no certified expert yet.',
    ),
  }),
]
