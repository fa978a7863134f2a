import { z } from 'zod'
import { type Text, text } from '#kernel/text.ts'

/** A day of Viet Nam, YYYY-MM-DD. */
export const Day = z.iso.date({ error: 'must be a day that exists, written YYYY-MM-DD' })
export type Day = z.infer<typeof Day>

/** One line of words: trimmed, not empty, NFC. */
export const Words = z.string().trim().min(1, { error: 'must not be empty' }).normalize('NFC')
export type Words = z.infer<typeof Words>

/** A lasting name inside the documents: small letters, digits and dashes. */
export const Key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be small letters, digits and single dashes' })
export type Key = z.infer<typeof Key>

export const AgencyKind = z.enum([
  'peoples-committee-province',
  'council',
  'department',
  'sub-department',
  'district-committee',
  'commune-committee',
  'zone-authority',
  'technical-centre',
  'association',
  'media',
  'ministry',
  'national-agency',
  'other',
])
export type AgencyKind = z.infer<typeof AgencyKind>

export const agencyKinds: Readonly<Record<AgencyKind, Text>> = {
  'peoples-committee-province': text('Ủy ban nhân dân tỉnh', 'Provincial People’s Committee'),
  council: text('Cơ quan Đảng, Hội đồng nhân dân', 'Party body or People’s Council'),
  department: text('Sở, ngành cấp tỉnh', 'Provincial department'),
  'sub-department': text('Chi cục', 'Sub-department'),
  'district-committee': text('Ủy ban nhân dân cấp huyện', 'District People’s Committee'),
  'commune-committee': text('Ủy ban nhân dân cấp xã', 'Commune People’s Committee'),
  'zone-authority': text('Ban quản lý khu', 'Zone authority'),
  'technical-centre': text('Trung tâm kỹ thuật', 'Technical centre'),
  association: text('Hội, liên minh, hiệp hội', 'Association or alliance'),
  media: text('Cơ quan thông tin đại chúng', 'Media body'),
  ministry: text('Bộ', 'Ministry'),
  'national-agency': text('Cơ quan trung ương khác', 'Other national agency'),
  other: text('Đơn vị khác', 'Other body'),
}

export const Duty = z.enum([
  'decide',
  'focal',
  'appraise-estimates',
  'balance-development',
  'lead-communications',
  'lead-smart-production',
  'commend',
  'carry-out',
  'spread',
  'guide-enterprises',
  'register-needs',
  'propose',
  'inspect',
  'report',
  'introduce-enterprises',
  'raise-difficulties',
  'receive-reports',
  'become-conformity-body',
])
export type Duty = z.infer<typeof Duty>

/** What a plan may ask of an agency; rights follow these, never the agency's name. */
export const duties: Readonly<Record<Duty, Text>> = {
  decide: text('Quyết định, chỉ đạo', 'Decides and gives direction'),
  focal: text('Cơ quan đầu mối', 'Focal agency: runs the plan and draws the reports together'),
  'appraise-estimates': text('Thẩm định dự toán', 'Appraises estimates and proposes funding'),
  'balance-development': text('Cân đối chi đầu tư phát triển', 'Balances development spending'),
  'lead-communications': text('Thực hiện thông tin, tuyên truyền', 'Runs the media work'),
  'lead-smart-production': text(
    'Chủ trì hỗ trợ chuyển sang sản xuất thông minh',
    'Leads support for the move to smart production',
  ),
  commend: text('Phối hợp khen thưởng', 'Helps to honour and reward'),
  'carry-out': text('Chủ trì, phối hợp thực hiện nhiệm vụ', 'Leads or joins tasks in its field'),
  spread: text('Phổ biến mục tiêu, nhiệm vụ', 'Spreads the targets and tasks'),
  'guide-enterprises': text('Hướng dẫn doanh nghiệp tham gia', 'Guides enterprises to take part'),
  'register-needs': text('Đăng ký, cung cấp nhu cầu', 'Registers the needs of its enterprises'),
  propose: text('Đề xuất kế hoạch và dự toán', 'Proposes a plan and an estimate'),
  inspect: text('Kiểm tra, giám sát', 'Checks and supervises'),
  report: text('Báo cáo kết quả', 'Reports results'),
  'introduce-enterprises': text('Vận động, giới thiệu doanh nghiệp', 'Introduces enterprises'),
  'raise-difficulties': text('Phản ánh khó khăn, vướng mắc', 'Raises difficulties'),
  'receive-reports': text('Nhận báo cáo', 'Receives reports'),
  'become-conformity-body': text(
    'Xây dựng năng lực đánh giá sự phù hợp',
    'Builds the capability to assess conformity',
  ),
}

/** The paper that a fact rests on. */
export const Basis = z.strictObject({
  document: Words.describe('Number and name of the document'),
  date: Day.optional().describe('Day it was signed'),
  url: z.url().optional().describe('Where it can be read'),
})
export type Basis = z.infer<typeof Basis>

const verified = z
  .boolean()
  .describe('True when read in an official or cross-checked source; false: to confirm')
const note = Words.optional().describe('What the reader must know, above all when not verified')

export const AgencyVersion = z.strictObject({
  name: Words.describe('Full name, as printed in documents of its days'),
  shortName: Words.describe('Short name for lists'),
  kind: AgencyKind.describe('What kind of body it is'),
  parent: Key.optional().describe('Key of the agency above it'),
  symbol: Words.describe('Abbreviation in the symbol of its documents'),
  placeName: Words.describe('Place name on the date line of its documents'),
  area: Words.optional().describe('Code of the place that it governs'),
  from: Day.describe('First day of this version'),
  to: Day.optional().describe('Last day of this version; none: still in force'),
  basis: Basis.optional().describe('Decision that made this version'),
  verified,
  note,
})
export type AgencyVersion = z.infer<typeof AgencyVersion>

export const HeldDuty = z.strictObject({
  duty: Duty.describe('What it must do'),
  from: Day.describe('First day it holds the duty'),
  to: Day.optional().describe('Last day; none: until a succession passes it on'),
  basis: Basis.optional().describe('Document that gave the duty'),
  verified,
  note,
})
export type HeldDuty = z.infer<typeof HeldDuty>

export const Agency = z.strictObject({
  key: Key.describe('Lasting identity, the same over all versions'),
  versions: z.array(AgencyVersion).min(1).describe('Its names and places in the order of time'),
  duties: z.array(HeldDuty).default([]).describe('Duties given to it by name, not those it inherits'),
})
export type Agency = z.infer<typeof Agency>

export const SuccessionKind = z.enum(['merge', 'split', 'rename', 'abolish', 'transfer'])
export type SuccessionKind = z.infer<typeof SuccessionKind>

export const successionKinds: Readonly<Record<SuccessionKind, Text>> = {
  merge: text('Hợp nhất, sáp nhập', 'Merger'),
  split: text('Chia, tách', 'Split'),
  rename: text('Đổi tên', 'Change of name'),
  abolish: text('Giải thể, kết thúc hoạt động', 'Abolition'),
  transfer: text('Chuyển giao nhiệm vụ', 'Transfer of duties'),
}

export const Succession = z.strictObject({
  key: Key.describe('Lasting identity of the event'),
  kind: SuccessionKind.describe('What happened; after a transfer the giver lives on'),
  on: Day.describe('First day of the new state'),
  from: z.array(Key).min(1).describe('Agencies before; one that also stands in "to" lives on'),
  to: z.array(Key).describe('Agencies after; none only when abolished'),
  duties: z
    .union([z.literal('all'), z.array(Duty)], { error: 'must be "all" or a list of known duties' })
    .describe('Duties that pass on'),
  basis: Basis.describe('Decision that ordered it'),
  verified,
  note,
})
export type Succession = z.infer<typeof Succession>

/** The whole of `agencies.yaml`. */
export const Agencies = z.strictObject({
  agencies: z.array(Agency).describe('Every agency that the plan has to do with, old and new'),
  successions: z.array(Succession).describe('How one became the other'),
})
export type Agencies = z.infer<typeof Agencies>

export const PlaceLevel = z.enum(['province', 'district', 'commune'])
export type PlaceLevel = z.infer<typeof PlaceLevel>

export const placeLevels: Readonly<Record<PlaceLevel, Text>> = {
  province: text('Cấp tỉnh', 'Province'),
  district: text('Cấp huyện', 'District'),
  commune: text('Cấp xã', 'Commune'),
}

const code = z
  .string({ error: 'must be digits in quotes' })
  .regex(/^\d{2,5}$/, { error: 'must be two to five digits in quotes' })

/** Codes are given again to other places, so a place is its code together with its first day. */
export const PlaceRef = z.strictObject({
  code: code.describe('Code of the General Statistics Office'),
  from: Day.describe('First day of the place under this code'),
})
export type PlaceRef = z.infer<typeof PlaceRef>

export const Place = PlaceRef.extend({
  level: PlaceLevel.describe('Level of government'),
  name: Words.describe('Name with its kind: Tỉnh…, Huyện…, Phường…, Xã…, Thị trấn…'),
  parentCode: code.optional().describe('Code of the place above it, in force in the same days'),
  to: Day.optional().describe('Last day; none: still in force'),
  basis: Basis.optional().describe('Resolution that made it'),
  verified,
  note,
})
export type Place = z.infer<typeof Place>

export const PlaceChange = z.strictObject({
  on: Day.describe('First day of the new places'),
  from: z.array(PlaceRef).min(1).describe('Places before'),
  to: z.array(PlaceRef).min(1).describe('Places after'),
  partial: z.boolean().default(false).describe('True when only a part of a place before went over'),
  basis: Basis.optional().describe('Resolution that ordered it'),
  verified,
  note,
})
export type PlaceChange = z.infer<typeof PlaceChange>

/** The whole of `places.yaml`. */
export const Places = z.strictObject({
  places: z.array(Place).describe('Places, keyed by code and first day'),
  changes: z.array(PlaceChange).describe('Which places became which'),
})
export type Places = z.infer<typeof Places>
