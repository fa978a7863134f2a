import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { entrantKinds, entryResults } from '#modules/awards/contract.ts'
import { winningResults } from '#modules/awards/rules.ts'
import { entry, round } from '#modules/awards/schema.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { slugOf } from './rules.ts'
import { fact, type Source } from './source.ts'

const day = (value: string | null) => (value === null ? null : shortDate(value))

/** Entries that won by a decision. The prize is public by that decision, so it asks for no agreement; its scores stay here. */
export const awardSource: Source = {
  list: async ({ db, actor }, ids) => {
    const rows = await db
      .select({ entry, name: enterprise.name })
      .from(entry)
      .innerJoin(enterprise, eq(enterprise.id, entry.enterpriseId))
      .where(
        and(
          eq(entry.province, actor.province),
          isNull(entry.removedAt),
          inArray(entry.result, [...winningResults]),
          isNotNull(entry.decisionNumber),
          ids && inArray(entry.id, [...ids]),
        ),
      )
      .orderBy(desc(entry.awardYear), sql`${enterprise.name} collate vietnamese`)
    return rows.map(({ entry: one, name }) => ({
      recordId: one.id,
      enterpriseId: null,
      slug: slugOf(one.awardYear, name, one.id.slice(-4)),
      title: name,
      titleEn: null,
      body: null,
      bodyEn: null,
      shown: {
        group: text(`Năm ${one.awardYear}`, String(one.awardYear)),
        facts: [
          ...fact(text('Kết quả', 'Result'), entryResults[one.result as keyof typeof entryResults]),
          ...fact(
            text('Loại hình', 'Kind of entrant'),
            entrantKinds[one.entrant as keyof typeof entrantKinds],
          ),
          ...fact(text('Quyết định', 'Decision'), one.decisionNumber),
          ...fact(text('Ngày quyết định', 'Decided on'), day(one.decisionDate)),
        ],
      },
    }))
  },
}

/** Announced rounds of the award with their days; who sits on the council is not shown. */
export const roundSource: Source = {
  list: async ({ db, actor }, ids) => {
    const rows = await db
      .select()
      .from(round)
      .where(
        and(
          eq(round.province, actor.province),
          isNull(round.removedAt),
          isNotNull(round.announcedOn),
          ids && inArray(round.id, [...ids]),
        ),
      )
      .orderBy(desc(round.awardYear))
    return rows.map((one) => ({
      recordId: one.id,
      enterpriseId: null,
      slug: String(one.awardYear),
      title: `Giải thưởng Chất lượng Quốc gia năm ${one.awardYear}`,
      titleEn: `National Quality Award ${one.awardYear}`,
      body: null,
      bodyEn: null,
      shown: {
        group: null,
        facts: [
          ...fact(text('Thông báo ngày', 'Announced on'), day(one.announcedOn)),
          ...fact(text('Đăng ký đến hết ngày', 'Registration until'), day(one.registerBy)),
          ...fact(text('Nộp hồ sơ đến hết ngày', 'Dossier until'), day(one.dossierBy)),
          ...fact(text('Bổ sung đến hết ngày', 'Supplements until'), day(one.supplementBy)),
          ...fact(text('Đánh giá xong trước ngày', 'Assessed by'), day(one.assessBy)),
        ],
      },
    }))
  },
}
