import type { SourceFlow } from '#modules/budget/figure-shapes.ts'
import type { useText } from '#web/locale.tsx'
import type { Chart } from '#web/ui/chart/chart.ts'

/** The money of a year on its way from what was asked to what was spent, with what fell away at each step. */
export const flowChart = (sources: readonly SourceFlow[], t: ReturnType<typeof useText>): Chart => {
  const add = (rows: readonly SourceFlow[], of: (one: SourceFlow) => string) =>
    Number(rows.reduce((all, one) => all + BigInt(of(one)), 0n))
  const budgeted = sources.filter((one) => one.budgeted)
  const sum = (of: (one: SourceFlow) => string) => add(budgeted, of)
  const beside = sources.filter((one) => !one.budgeted)
  const names = {
    proposed: t('Đề xuất', 'Proposed'),
    consolidated: t('Tổng hợp', 'Consolidated'),
    appraised: t('Thẩm định', 'Appraised'),
    approved: t('Phê duyệt', 'Approved'),
    allocated: t('Phân bổ', 'Allocated'),
  }
  const fallen = {
    consolidated: t('Cắt khi tổng hợp', 'Cut when consolidated'),
    appraised: t('Cắt khi thẩm định', 'Cut in the appraisal'),
    approved: t('Không phê duyệt', 'Not approved'),
    allocated: t('Chưa phân bổ', 'Not allocated'),
  }
  const steps = ['proposed', 'consolidated', 'appraised', 'approved', 'allocated'] as const
  const reached = Object.fromEntries(steps.map((step) => [step, sum((one) => one.stages[step])])) as Record<
    (typeof steps)[number],
    number
  >
  const links = [
    ...sources.map((one) => ({
      from: one.source.label,
      to: names.proposed,
      value: Number(one.stages.proposed),
    })),
    ...(['proposed', 'consolidated'] as const).map((step) => ({
      from: names[step],
      to: step === 'proposed' ? names.consolidated : t('Nguồn ngoài ngân sách tỉnh', 'Other lawful money'),
      value: add(beside, ({ stages }) => stages.consolidated),
    })),
    ...steps.slice(1).flatMap((step, n) => {
      const before = steps[n] ?? 'proposed'
      const [had, has] = [reached[before], reached[step]]
      const lost = fallen[step as keyof typeof fallen]
      return [
        { from: names[before], to: names[step], value: Math.min(had, has) },
        { from: names[before], to: lost, value: Math.max(0, had - has) },
      ]
    }),
    { from: names.allocated, to: t('Đã chi', 'Spent'), value: sum(({ stages }) => stages.spent) },
    { from: names.allocated, to: t('Đang tạm ứng', 'Advanced'), value: sum(({ advanced }) => advanced) },
    {
      from: names.allocated,
      to: t('Đã cam kết, chưa chi', 'Committed'),
      value: sum(({ committed }) => committed),
    },
    { from: names.allocated, to: t('Còn được dùng', 'Free'), value: sum(({ free }) => free) },
    { from: names.allocated, to: t('Chuyển nguồn', 'Carried over'), value: sum(({ carried }) => carried) },
    { from: names.allocated, to: t('Hủy dự toán', 'Lapsed'), value: sum(({ lapsed }) => lapsed) },
  ]
  return {
    kind: 'flow',
    unit: t('đồng', 'đồng'),
    words: { from: t('Từ', 'From'), to: t('Đến', 'To'), value: t('Số tiền (đồng)', 'Amount (đồng)') },
    links: links.filter(({ value }) => value > 0),
  }
}
