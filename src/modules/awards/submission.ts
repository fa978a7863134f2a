import { permit } from '#kernel/permission.ts'
import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import { vietnameseDecimal } from '#kernel/vietnamese/number-text.ts'
import { download, mediaTypes } from '#platform/api.ts'
import type { Context } from '#platform/context.ts'
import { toDocx } from '#platform/official-document/docx.ts'
import { entrantKinds } from './contract.ts'
import { rounds } from './council.ts'
import { draftLetter } from './letterhead.ts'
import { regimeFor } from './load-entry.ts'
import { awardsGrants } from './permissions.ts'
import * as store from './store.ts'
import { type EntryState, heardStates } from './workflow.ts'

const submissionRefusals = defineRefusals({
  NOBODY_PROPOSED: {
    status: 409,
    vi: 'Chưa có hồ sơ nào được đề nghị lên Hội đồng Quốc gia trong đợt này.',
    en: 'No entry of this round has been proposed to the National Council yet.',
  },
})

/**
 * The submission that proposes entries of a round to the National Council, with the list, the best first, as a Word file.
 * @throws Refusal NOBODY_PROPOSED, NOT_FOUND, FORBIDDEN, NO_FOCAL_AGENCY
 */
export const submissionFile = async (context: Context, { id }: { id: string }): Promise<File> => {
  const within = permit(context.actor, awardsGrants, 'awards.lead')
  const { awardYear } = (await rounds.get(context, id)) as unknown as { awardYear: number }
  const proposed = (await store.entriesOfYear(context.db, within, awardYear))
    .filter(({ state }) => state !== 'not-proposed' && heardStates.includes(state as EntryState))
    .sort((a, b) => Number(b.preliminaryScore ?? 0) - Number(a.preliminaryScore ?? 0))
  refuseIf(proposed.length === 0, submissionRefusals.NOBODY_PROPOSED)
  const { basis, mostPoints } = regimeFor(awardYear)
  const document = await draftLetter(context, {
    kind: 'TTr',
    typeName: 'Tờ trình',
    abstract: `Đề nghị xét tặng Giải thưởng Chất lượng Quốc gia năm ${awardYear}`,
    basis: [],
    addressees: ['Hội đồng Quốc gia xét tặng Giải thưởng Chất lượng Quốc gia'],
    body: [
      {
        kind: 'paragraph',
        content: `Thực hiện ${basis}, Hội đồng sơ tuyển của tỉnh đã đánh giá hồ sơ và đánh giá tại doanh nghiệp. Kính đề nghị Hội đồng Quốc gia xem xét ${proposed.length} hồ sơ sau (thang điểm ${mostPoints}):`,
      },
      {
        kind: 'table',
        columns: [
          { header: 'TT', width: 7, align: 'center' },
          { header: 'Doanh nghiệp', width: 48 },
          { header: 'Loại hình dự giải', width: 27 },
          { header: 'Điểm sơ tuyển', width: 18, align: 'right' },
        ],
        rows: proposed.map(({ enterprise, entrant, preliminaryScore }, n) => ({
          cells: [
            String(n + 1),
            enterprise,
            entrantKinds[entrant as keyof typeof entrantKinds].vi,
            preliminaryScore === null ? '' : vietnameseDecimal(preliminaryScore),
          ],
        })),
      },
      { kind: 'paragraph', content: 'Kính trình Hội đồng Quốc gia xem xét, quyết định.' },
    ],
    signature: { authority: [], position: 'Giám đốc', name: '' },
    copies: ['Thành viên Hội đồng sơ tuyển'],
  })
  return download(await toDocx(document), `Tờ trình Giải thưởng ${awardYear}.docx`, mediaTypes.docx)
}
