import { capital } from '#kernel/vietnamese/first-letter.ts'
import { groupThousands, vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { AnnexTable } from '#modules/plan/report-outline.ts'
import type { AnnexRows, ReportFigure } from './report-material.ts'

/** A sentence of a draft, and the figures that stand in it. */
export interface Sentence {
  readonly text: string
  readonly figures: readonly string[]
}

/** What sentences are told from. */
export interface Telling {
  /** `năm 2026`, or `giai đoạn 2021 - 2025`, and what comes after it. */
  readonly period: string
  readonly nextPeriod: string
  readonly figures: ReadonlyMap<string, ReportFigure>
  readonly annexes: AnnexRows
  /** `Phụ lục IV`, as the annex is printed. */
  readonly annexLabel: (table: AnnexTable) => string
}

/** A count as official papers write it: two digits at least (`05`), thousands apart. */
export const countText = (value: string): string => groupThousands(value).padStart(2, '0')

/** A decimal as it is written, with a zero before single whole numbers. */
export const figureText = (value: string): string =>
  /^\d+$/.test(value) ? countText(value) : vietnameseDecimal(value)

const teller = (telling: Telling, table: AnnexTable) => {
  const used = new Set<string>()
  const value = (key: string): string => {
    used.add(`${table}.${key}`)
    return telling.figures.get(`${table}.${key}`)?.value ?? '0'
  }
  return {
    used,
    count: (key: string) => countText(value(key)),
    money: (key: string) => `${groupThousands(value(key))} đồng`,
    isZero: (key: string) => /^0+$/.test(value(key)),
  }
}

/** `07 hoàn thành; 02 đang thực hiện`: how often each word stands in a column, in the order of first sight. */
export const tally = (words: readonly (string | null)[]): string =>
  [...Map.groupBy(words, (word) => word ?? 'chưa rõ')]
    .map(([word, all]) => `${countText(String(all.length))} ${word.toLocaleLowerCase('vi')}`)
    .join('; ')

type Tell = (telling: Telling, told: ReturnType<typeof teller>) => string[]

const tells: Record<AnnexTable, { readonly nothing: (telling: Telling) => string; readonly tell: Tell }> = {
  targets: {
    nothing: ({ period }) => `Chưa có số liệu đánh giá chỉ tiêu ${period}.`,
    tell: ({ annexes, annexLabel }, { count }) => [
      `Trong ${count('rows')} chỉ tiêu của giai đoạn: ${tally(annexes.targets.filter(({ detail }) => !detail).map(({ cells }) => cells.state))} (chi tiết tại ${annexLabel('targets')}).`,
    ],
  },
  tasks: {
    nothing: ({ period }) => `Chưa phát sinh nhiệm vụ đến hạn trong ${period}.`,
    tell: ({ annexes, annexLabel, period }, { count }) => [
      `${capital(period)} có ${count('rows')} nhiệm vụ theo Phụ lục của Kế hoạch, trong đó: ${tally(annexes.tasks.map(({ cells }) => cells.progress))} (chi tiết tại ${annexLabel('tasks')}).`,
    ],
  },
  enterprises: {
    nothing: () => 'Chưa phát sinh doanh nghiệp được nghiệm thu hỗ trợ trong kỳ.',
    tell: ({ annexLabel }, { count, money }) => [
      `Đã hỗ trợ ${count('distinct')} doanh nghiệp với ${count('rows')} lượt giải pháp, tiêu chuẩn; kinh phí ngân sách nhà nước ${money('stateMoney')}, doanh nghiệp đối ứng ${money('counterpart')} (chi tiết tại ${annexLabel('enterprises')}).`,
    ],
  },
  training: {
    nothing: () => 'Chưa phát sinh lớp đào tạo, tập huấn trong kỳ.',
    tell: ({ annexLabel }, { count, money, isZero }) => [
      `Đã tổ chức ${count('rows')} lớp đào tạo, tập huấn với ${count('attendances')} lượt người tham gia (${count('women')} nữ)${isZero('certificates') ? '' : `, cấp ${count('certificates')} giấy chứng nhận`}${isZero('cost') ? '' : `; kinh phí thực hiện ${money('cost')}`} (chi tiết tại ${annexLabel('training')}).`,
    ],
  },
  experts: {
    nothing: () => 'Chưa phát sinh chuyên gia năng suất chất lượng được cấp chứng chỉ trong kỳ.',
    tell: ({ annexLabel }, { count }) => [
      `Đã cấp ${count('rows')} chứng chỉ chuyên gia năng suất chất lượng (chi tiết tại ${annexLabel('experts')}).`,
    ],
  },
  awards: {
    nothing: ({ period }) =>
      `Chưa phát sinh doanh nghiệp tham gia Giải thưởng Chất lượng Quốc gia ${period}.`,
    tell: ({ annexes, annexLabel, period }, { count }) => [
      `Có ${count('rows')} doanh nghiệp tham gia Giải thưởng Chất lượng Quốc gia ${period}; kết quả: ${tally(annexes.awards.map(({ cells }) => cells.result ?? 'chưa có kết quả'))} (chi tiết tại ${annexLabel('awards')}).`,
    ],
  },
  conformity: {
    nothing: () => 'Chưa phát sinh tổ chức đánh giá sự phù hợp được hình thành, công nhận.',
    tell: ({ annexLabel }, { count }) => [
      `Trên địa bàn có ${count('rows')} tổ chức đánh giá sự phù hợp được theo dõi (chi tiết tại ${annexLabel('conformity')}).`,
    ],
  },
  budget: {
    nothing: () => 'Chưa phát sinh kinh phí được giao, thực hiện trong kỳ.',
    tell: ({ annexLabel }, { money }) => [
      `Kinh phí được giao ${money('allocated')}; đã thực hiện, giải ngân ${money('spent')} (chi tiết tại ${annexLabel('budget')}).`,
    ],
  },
  needs: {
    nothing: ({ nextPeriod }) => `Chưa phát sinh nhu cầu, dự toán đề xuất cho ${nextPeriod}.`,
    tell: ({ annexLabel, nextPeriod }, { count, money }) => [
      `Có ${count('distinct')} cơ quan, đơn vị đề xuất ${count('rows')} nội dung cho ${nextPeriod} với tổng kinh phí đề nghị ${money('amount')} (chi tiết tại ${annexLabel('needs')}).`,
    ],
  },
}

/** What an annex says in one or two sentences; «Chưa phát sinh …» where it has no row. */
export const annexSentences = (telling: Telling, table: AnnexTable): Sentence[] => {
  const told = teller(telling, table)
  const { nothing, tell } = tells[table]
  if (telling.annexes[table].length === 0) return [{ text: nothing(telling), figures: [`${table}.rows`] }]
  const texts = tell(telling, told)
  return texts.map((text) => ({ text, figures: [...told.used] }))
}
