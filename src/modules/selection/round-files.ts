import { refusals, refuseIf } from '#kernel/refusal.ts'
import { defineRegister } from '#kernel/register.ts'
import type { Locale } from '#kernel/text.ts'
import { text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { download, mediaTypes } from '#platform/api.ts'
import { type Context, today } from '#platform/context.ts'
import { toDocx } from '#platform/official-document/docx.ts'
import { toPdf } from '#platform/official-document/pdf.ts'
import { withWarnings } from '#platform/official-document/warnings.ts'
import { writeWorkbook } from '#platform/spreadsheet/write-workbook.ts'
import { openRound, proveState } from './access.ts'
import { makeDecision } from './decision-document.ts'
import { getRound, seesList, tiedTo } from './read-round.ts'
import { selectionRefusals } from './rules.ts'
import * as store from './store.ts'
import { outcomes } from './workflow.ts'

/**
 * The decision as Word or PDF: frozen once it is approved, else the draft as the list stands, marked as such.
 * @throws Refusal NOT_FOUND, FORBIDDEN for whom the list does not concern yet, TIED for a draft, WRONG_STATE before the scoring is closed
 */
export const decisionFile = async (
  context: Context,
  { id, kind }: { id: string; kind: 'docx' | 'pdf' },
): Promise<File> => {
  const opened = await openRound(context, id)
  proveState(opened, 'Lập quyết định', ['scored', 'decided', 'ended'])
  refuseIf(!seesList(context, opened), refusals.FORBIDDEN)
  const { round } = opened
  const isDraft = round.decision === null
  const isTied = tiedTo(opened, await store.ballotsOf(context.db, id)).size > 0
  refuseIf(isDraft && isTied, selectionRefusals.TIED)
  const decision = round.decision ?? (await makeDecision(context, round, { name: '', position: null }))
  const printed = await withWarnings(context, decision)
  const bytes = await (kind === 'pdf' ? toPdf(printed) : toDocx(printed))
  const mark = round.decision ? `số ${round.decisionNumber?.replaceAll('/', '-')}` : '(dự thảo)'
  return download(bytes, `Quyết định ${mark}.${kind}`, mediaTypes[kind])
}

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
