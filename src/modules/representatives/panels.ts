import { text } from '#kernel/text.ts'
import { type EnterprisePanel, registerPanel } from '#modules/enterprises/panel.ts'
import { correctionRegister } from './correction-contract.ts'
import { listRepresentatives } from './representation.ts'
import { corrections } from './service.ts'
import { correctionWorkflow } from './workflow.ts'

const standing = {
  yes: { label: text('Đang đại diện', 'Represents'), tone: 'good' },
  invited: { label: text('Chưa đặt mật khẩu', 'Has not come in'), tone: 'waiting' },
  former: { label: text('Đã thôi', 'Former'), tone: 'quiet' },
} as const

const plain = (words: string | null) => ({ vi: words ?? '', en: words ?? '' })

/** Who speaks for an enterprise, and what it has proposed to correct. */
export const representativePanels: readonly EnterprisePanel[] = [
  {
    name: 'representatives',
    title: text('Người đại diện trên hệ thống', 'Representatives'),
    empty: text(
      'Chưa có người đại diện. Doanh nghiệp đăng ký bằng mã số thuế từ trang đăng nhập.',
      'Nobody represents it yet. Enterprises sign up by tax code from the sign-in page.',
    ),
    load: async (context, enterprise) => {
      const all = await listRepresentatives(context, { enterprise })
      const path = `/enterprises/${enterprise}/representatives`
      return {
        headings: [text('Họ và tên', 'Name'), text('Chức vụ', 'Position'), text('Điện thoại', 'Phone')],
        rows: all.slice(0, 5).map((one) => ({
          id: one.id,
          path: null,
          cells: [one.name, one.position, one.phone].map(plain),
          state: standing[one.to ? 'former' : one.cameIn ? 'yes' : 'invited'],
        })),
        total: all.length,
        path,
        begin:
          all.length > 0 ? { label: text('Quản lý người đại diện', 'Manage representatives'), path } : null,
      }
    },
  },
  registerPanel({
    keeping: corrections,
    register: correctionRegister,
    path: '/enterprise-corrections',
    columns: ['name', 'taxCode', 'kind'],
    states: correctionWorkflow.states,
    begin: {
      label: text('Đề nghị sửa thông tin', 'Propose a correction'),
      path: () => '/enterprise-corrections/new',
    },
    empty: text(
      'Chưa có đề nghị nào. Tên, mã số thuế và loại hình do cán bộ xác nhận khi thay đổi.',
      'None yet. Name, tax code and kind change by a proposal that an officer accepts.',
    ),
  }),
]
