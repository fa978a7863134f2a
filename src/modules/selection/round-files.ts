import { refusals, refuseIf } from '#kernel/refusal.ts'
import { defineRegister } from '#kernel/register.ts'
import type { Locale } from '#kernel/text.ts'
import { text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { download, mediaTypes } from '#platform/api.ts'
import { type Context, today } from '#platform/context.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { openRound, proveState } from './access.ts'
import { getRound, seesList } from './read-round.ts'
import { outcomes } from './workflow.ts'

const rankingRegister = defineRegister({
  name: 'selection-ranking',
  title: text('Danh sách xếp hạng', 'Ranked list'),
  columns: {
    enterprise: { label: text('Doanh nghiệp', 'Enterprise'), type: 'reference' },
    solution: { label: text('Giải pháp', 'Solution'), type: 'text' },
    priority: { label: text('Nhóm ưu tiên', 'Priority groups'), type: 'text' },
    agency: { label: text('Cơ quan giới thiệu', 'Introduced by'), type: 'text' },
    asked: { label: text('Đề nghị ngân sách', 'Asked of the budget'), type: 'money' },
    mean: { label: text('Điểm bình quân', 'Mean score'), type: 'decimal' },
    lowest: { label: text('Thấp nhất', 'Lowest'), type: 'decimal' },
    highest: { label: text('Cao nhất', 'Highest'), type: 'decimal' },
    ballots: { label: text('Số phiếu', 'Papers'), type: 'integer' },
    outcome: {
      label: text('Kết quả', 'Outcome'),
      type: 'choice',
      choices: Object.fromEntries(Object.entries(outcomes).map(([name, { label }]) => [name, label])),
    },
    movedReason: { label: text('Lý do đổi thứ hạng', 'Why it was moved'), type: 'long-text' },
    droppedReason: { label: text('Lý do rút lui', 'Why it dropped out'), type: 'long-text' },
  },
})

/** The ranked list as an Excel file, with what the person may see of it. @throws Refusal NOT_FOUND, WRONG_STATE, FORBIDDEN */
export const rankingFile = async (
  context: Context,
  { id, locale }: { id: string; locale: Locale },
): Promise<File> => {
  const opened = await openRound(context, id)
  proveState(opened, 'Xuất danh sách', ['scored', 'decided', 'ended'])
  refuseIf(!seesList(context, opened), refusals.FORBIDDEN)
  const { title, list } = await getRound(context, id)
  const name = rankingRegister.title[locale]
  const bytes = await writeWorkbook({
    sheets: [
      {
        name,
        title: `${name.toLocaleUpperCase('vi')}: ${title}`,
        subtitle: `${locale === 'vi' ? 'Ngày lập' : 'Made on'} ${shortDate(today(context))}`,
        columns: rankingRegister.columns,
        rows: list,
        locale,
      },
    ],
  })
  return download(bytes, `${name}.xlsx`, mediaTypes.xlsx)
}
