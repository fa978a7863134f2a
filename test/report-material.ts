import { countedFigures } from '#modules/reports/counted-figures.ts'
import type { ReadRegisters } from '#modules/reports/gather-material.ts'
import type {
  AgencyText,
  RegisterMaterial,
  ReportFigure,
  ReportMaterial,
} from '#modules/reports/report-material.ts'

/** The figure of a target of the fictional plan. */
export const targetFigure = (target: string, label: string, value: string | null): ReportFigure => ({
  id: `target:${target}`,
  label,
  unit: 'người',
  value,
  kind: 'actual',
  from: '2024-01-01',
  asOf: '2026-08-31',
  measure: 'training.certifiedExperts',
  by: 'Chuyên gia được chứng nhận',
  rows: Number(value ?? 0),
  sha256: value === null ? null : 'a'.repeat(64),
  records: [],
})

/** A fictional course as annex 04 has it. */
export const course = (title: string, attendances: number, women: number) => ({
  from: { subject: 'training.course', id: title },
  cells: {
    title,
    time: '05/3/2026 – 07/3/2026',
    place: 'Hội trường Mẫu',
    provider: 'Viện Mẫu',
    audience: 'Cán bộ quản lý',
    attendances: String(attendances),
    men: String(attendances - women),
    women: String(women),
    certificates: String(attendances),
    cost: '15000000',
  },
})

/** A fictional enterprise with one solution as annex 03 has it. */
export const enterprise = (name: string, identity: string | null, solution: string) => ({
  from: { subject: 'support.project', id: `${name}-${solution}` },
  cells: {
    name,
    identity,
    year: '2026',
    address: 'Phường Trung Tâm',
    kind: 'Công ty TNHH',
    size: 'Nhỏ',
    industry: 'C',
    product: 'Bánh mẫu',
    solution,
    consultant: 'Trung tâm Mẫu',
    certifier: null,
    certificate: null,
    stateMoney: '50000000',
    counterpart: '25000000',
    effect: null,
  },
})

/** A little of everything that registers hold; replace what a test is about. */
export const registers = (more: Partial<RegisterMaterial['annexes']> = {}): RegisterMaterial => ({
  figures: [targetFigure('experts-p1', 'Chuyên gia được chứng nhận', '4')],
  difficulties: [
    {
      id: 'd1',
      agency: 'Sở Công Thương',
      title: 'Thiếu kinh phí thử nghiệm',
      proposal: 'bổ sung dự toán',
      answer: null,
      open: true,
    },
  ],
  annexes: {
    budget: [],
    needs: [],
    targets: [
      {
        from: { subject: 'plan.target', id: 'experts-p1' },
        cells: {
          label: 'Chuyên gia được chứng nhận',
          unit: 'người',
          phaseGoal: '≥ 6',
          yearGoal: null,
          actual: '2',
          estimate: '3',
          cumulative: '4',
          share: '66,7',
          state: 'Đúng tiến độ',
          note: null,
        },
      },
    ],
    tasks: [
      {
        from: { subject: 'work.task', id: 't1' },
        cells: {
          number: 'D.4',
          content: 'Hội thảo',
          lead: 'Sở Khoa học, Công nghệ và Chuyển đổi số',
          coordinating: null,
          time: '2026',
          result: 'Đã tổ chức 01 hội thảo',
          progress: 'Hoàn thành',
          difficulty: null,
          evidence: '2',
        },
      },
    ],
    enterprises: [
      enterprise('Công ty TNHH Mẫu', '2000393273', 'ISO 9001'),
      enterprise('Công ty TNHH Mẫu', '2000393273', '5S'),
      enterprise('Hợp tác xã Mẫu', null, 'HACCP'),
    ],
    training: [
      course('Lớp kiến thức 1', 40, 18),
      course('Lớp kiến thức 2', 32, 14),
      course('Lớp chuyên gia', 24, 10),
    ],
    experts: [],
    awards: [],
    conformity: [],
    ...more,
  },
})

/** Registers that hold this until a test says otherwise. */
export const registersHolding = (first: RegisterMaterial) => {
  let held = first
  const read: ReadRegisters = async () => held
  const hold = (next: RegisterMaterial): void => {
    held = next
  }
  return { read, hold }
}

/** Material without a round: registers, and agency texts where given. */
export const materialOf = (given: RegisterMaterial, agencies: AgencyText[] = []): ReportMaterial => {
  const annexes = { ...given.annexes, budget: [], needs: [] }
  return {
    ...given,
    years: { from: 2026, to: 2026 },
    asOf: '2026-08-31',
    drawnOn: '2026-10-12',
    annexes,
    figures: [
      ...given.figures,
      ...countedFigures(annexes, { years: { from: 2026, to: 2026 }, asOf: '2026-08-31' }),
    ],
    agencies,
    missing: [],
  }
}
