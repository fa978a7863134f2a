import { type Text, text } from '#kernel/text.ts'
import type { MenuLine } from '#platform/public-frame.ts'

/** A public page: its address, its name, where it stands, and what it is for. */
export interface PublicAddress extends MenuLine {
  readonly place: 'menu' | 'foot'
  readonly about: Text
}

/**
 * The one table of the public pages that stand in a menu, in their order. A module that brings pages adds its line here; the
 * sitemap, the home page and the tests that walk every address read it.
 */
export const publicAddresses: readonly PublicAddress[] = [
  {
    path: '/ke-hoach',
    label: text('Kế hoạch và kết quả', 'Plan and results'),
    place: 'menu',
    about: text(
      'Mục tiêu của kế hoạch và kết quả theo báo cáo đã ký.',
      'The targets of the plan and how they stand by the signed report.',
    ),
  },
  {
    path: '/nhiem-vu',
    label: text('Nhiệm vụ', 'Tasks'),
    place: 'menu',
    about: text(
      'Nhiệm vụ theo phụ lục: ai chủ trì, năm nào.',
      'Tasks of the annex: who leads, in which years.',
    ),
  },
  {
    path: '/khoa-hoc',
    label: text('Lớp đào tạo', 'Courses'),
    place: 'menu',
    about: text('Các lớp đang nhận đăng ký.', 'Courses that take registrations.'),
  },
  {
    path: '/ho-tro',
    label: text('Hỗ trợ doanh nghiệp', 'Support'),
    place: 'menu',
    about: text(
      'Ai được hỗ trợ, điều kiện, biểu mẫu và cách đăng ký.',
      'Who is supported, conditions, forms and how to apply.',
    ),
  },
  {
    path: '/giai-phap',
    label: text('Giải pháp', 'Solutions'),
    place: 'menu',
    about: text(
      'Tiêu chuẩn, hệ thống, công cụ năng suất và hướng dẫn áp dụng.',
      'Standards, systems and productivity tools, with guides.',
    ),
  },
  {
    path: '/giai-thuong',
    label: text('Giải thưởng', 'Award'),
    place: 'menu',
    about: text(
      'Giải thưởng Chất lượng Quốc gia: đợt xét, tiêu chí, kết quả.',
      'National Quality Award: rounds, criteria, winners.',
    ),
  },
  {
    path: '/dien-hinh',
    label: text('Điển hình', 'Good practice'),
    place: 'menu',
    about: text(
      'Doanh nghiệp đã được hỗ trợ và đồng ý được giới thiệu.',
      'Supported enterprises that agreed to be shown.',
    ),
  },
  {
    path: '/tin-tuc',
    label: text('Tin tức', 'News'),
    place: 'menu',
    about: text(
      'Tin tức và kiến thức về năng suất, chất lượng.',
      'News and knowledge on productivity and quality.',
    ),
  },
  {
    path: '/van-ban',
    label: text('Văn bản', 'Legal library'),
    place: 'menu',
    about: text(
      'Văn bản về tiêu chuẩn, đo lường, chất lượng và hiệu lực.',
      'Documents on standards, metrology and quality, and whether they are in force.',
    ),
  },
  {
    path: '/gop-y',
    label: text('Góp ý dự thảo', 'Comment on drafts'),
    place: 'menu',
    about: text(
      'Dự thảo quy chuẩn, tiêu chuẩn đang lấy ý kiến.',
      'Drafts of regulations and standards that take comments.',
    ),
  },
  {
    path: '/khao-sat',
    label: text('Khảo sát', 'Surveys'),
    place: 'menu',
    about: text(
      'Khảo sát đang nhận trả lời, kết quả đã công bố.',
      'Surveys that are open, and published results.',
    ),
  },
  {
    path: '/to-chuc-danh-gia',
    label: text('Tổ chức đánh giá', 'Conformity bodies'),
    place: 'menu',
    about: text('Tổ chức đánh giá sự phù hợp trên địa bàn.', 'Conformity assessment bodies of the province.'),
  },
  {
    path: '/tra-cuu-ho-so',
    label: text('Tra cứu hồ sơ', 'Your dossier'),
    place: 'menu',
    about: text(
      'Tình trạng hồ sơ hỗ trợ theo mã và mã số thuế.',
      'How a dossier stands, by code and tax code.',
    ),
  },
  {
    path: '/verify',
    label: text('Tra cứu giấy chứng nhận', 'Check a certificate'),
    place: 'menu',
    about: text(
      'Kiểm tra giấy chứng nhận theo mã in trên giấy.',
      'Check a certificate by the code printed on it.',
    ),
  },
  {
    path: '/ban-do',
    label: text('Bản đồ', 'Map'),
    place: 'foot',
    about: text('Doanh nghiệp được hỗ trợ theo xã, phường.', 'Supported enterprises by commune.'),
  },
  {
    path: '/du-lieu-mo',
    label: text('Dữ liệu mở', 'Open data'),
    place: 'foot',
    about: text('Số liệu đã duyệt dưới dạng CSV và JSON.', 'Approved figures as CSV and JSON.'),
  },
  {
    path: '/tim-kiem',
    label: text('Tìm kiếm', 'Search'),
    place: 'foot',
    about: text(
      'Tìm trong các trang công khai, không cần gõ dấu.',
      'Search the public pages, with or without accents.',
    ),
  },
  {
    path: '/du-lieu-ca-nhan',
    label: text('Dữ liệu cá nhân', 'Personal data'),
    place: 'foot',
    about: text(
      'Xem những gì được lưu về bạn; yêu cầu sửa hoặc xóa.',
      'See what is held about you; ask to correct or erase it.',
    ),
  },
  {
    path: '/tiep-can',
    label: text('Khả năng tiếp cận', 'Accessibility'),
    place: 'foot',
    about: text('Trang này dùng được cho mọi người đến đâu.', 'How far everybody can use these pages.'),
  },
  {
    path: '/du-lieu-ca-nhan',
    label: text('Dữ liệu cá nhân', 'Personal data'),
    place: 'foot',
    about: text(
      'Xem, yêu cầu sửa hoặc xóa những gì được lưu về bạn.',
      'See what is held about you; ask to correct or erase it.',
    ),
  },
  {
    path: '/lien-he',
    label: text('Liên hệ', 'Contact'),
    place: 'foot',
    about: text('Cơ quan đầu mối của kế hoạch.', 'The focal agency of the plan.'),
  },
]
