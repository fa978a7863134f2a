import { text } from '#kernel/text.ts'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import type { EnterprisePanel } from '#modules/enterprises/panel.ts'
import { listResults } from './results.ts'
import { outcomes } from './workflow.ts'

const atFirst = 5
const plain = (words: string | number | null) => ({ vi: String(words ?? ''), en: String(words ?? '') })

/** How the candidacies of an enterprise stand; scores only after the decision, and never by name. */
export const selectionPanels: readonly EnterprisePanel[] = [
  {
    name: 'selection',
    title: text('Xét chọn', 'Selection'),
    empty: text(
      'Chưa có trong đợt xét chọn nào. Ứng viên được lấy từ nhu cầu đã tổng hợp.',
      'In no selection round yet. Candidates are drawn from accepted needs.',
    ),
    load: async (context, enterprise) => {
      const all = await listResults(context, { enterprise })
      return {
        headings: [text('Đợt xét chọn', 'Round'), text('Giải pháp', 'Solution'), text('Điểm', 'Score')],
        rows: all.slice(0, atFirst).map(({ id, round, solution, mean, outcome }) => ({
          ...{ id, path: '/selection', state: outcomes[outcome] },
          cells: [plain(round), plain(solution), plain(mean && vietnameseDecimal(mean))],
        })),
        total: all.length,
        path: '/selection',
        begin: null,
      }
    },
  },
]
