import { type Text, text } from './text.ts'

/**
 * What a signed-in person acts as. A capacity follows from a role held in an agency together with the duties that
 * the plan lays on that agency on the day; it is never stored.
 */
export const capacities = {
  focalOfficer: text('Chuyên viên cơ quan đầu mối', 'Focal officer'),
  focalLeader: text('Lãnh đạo cơ quan đầu mối', 'Focal leader'),
  financeAppraiser: text('Người thẩm định dự toán', 'Finance appraiser'),
  planner: text('Người cân đối vốn đầu tư', 'Planner of development spending'),
  commendationAppraiser: text('Người thẩm định khen thưởng', 'Appraiser of commendations'),
  agencyOfficer: text('Chuyên viên cơ quan', 'Agency officer'),
  agencyLeader: text('Lãnh đạo cơ quan', 'Agency leader'),
  associationOfficer: text('Cán bộ hội, liên minh', 'Association officer'),
  communeOfficer: text('Cán bộ cấp xã', 'Commune officer'),
  committeeLeader: text('Lãnh đạo Ủy ban nhân dân tỉnh', "People's Committee leader"),
  enterpriseRepresentative: text('Đại diện doanh nghiệp', 'Enterprise representative'),
  bodyRepresentative: text('Đại diện tổ chức đánh giá sự phù hợp', 'Conformity body representative'),
  inspector: text('Thanh tra, kiểm toán', 'Inspector or auditor'),
  administrator: text('Quản trị viên', 'Administrator'),
  nationalObserver: text('Người theo dõi của Bộ', 'National observer'),
  public: text('Công chúng', 'Public'),
} satisfies Record<string, Text>
export type Capacity = keyof typeof capacities

/** Roles that a person can hold in an agency; what they allow depends on the duties of the agency. */
export const roles = {
  officer: text('Chuyên viên', 'Officer'),
  leader: text('Lãnh đạo', 'Leader'),
  representative: text('Người đại diện', 'Representative'),
  inspector: text('Thanh tra, kiểm toán', 'Inspector or auditor'),
  administrator: text('Quản trị viên', 'Administrator'),
  observer: text('Người theo dõi của Bộ', 'National observer'),
} satisfies Record<string, Text>
export type Role = keyof typeof roles

/** Who acts: made from a session (or by the program itself for its clockwork), never by hand in a service. */
export interface Actor {
  readonly province: string
  /** The person; undefined for the public and for the program's own work. */
  readonly personId: string | undefined
  readonly name: string
  /** The agency in which the person acts today. */
  readonly agencyId: string | undefined
  /** Own agency, the agencies below it, and those that it took over from. */
  readonly ownAgencies: readonly string[]
  /** The enterprise that the person represents; of several, the one that they act for now. */
  readonly enterpriseId?: string | undefined
  /** The conformity body that the person represents; of several, the one that they act for now. */
  readonly bodyId?: string | undefined
  readonly capacities: ReadonlySet<Capacity>
  /** Names of those for whom the person stands in by a dated delegation. */
  readonly deputyFor: readonly string[]
  /** The rights that an integration was given: it holds no other, whatever its capacities. Undefined for a person. */
  readonly scopes?: ReadonlySet<string> | undefined
}
