import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import { shortDate } from '#kernel/vietnamese/official-date.ts'
import { type SolutionFamily, solutionFamilies, solutionName } from '#modules/catalogue/rules.ts'
import { solution } from '#modules/catalogue/schema.ts'
import { levels, recognitions, services } from '#modules/conformity/contract.ts'
import { body } from '#modules/conformity/schema.ts'
import { highestLevel } from '#modules/conformity/store.ts'
import { slugOf } from './rules.ts'
import { fact, type Source } from './source.ts'

// A tool that is known by its name has no code of its own.
const called = (name: string, one: { code: string; edition: string }): string =>
  name.toLocaleLowerCase('vi').startsWith(one.code.toLocaleLowerCase('vi')) && one.edition === ''
    ? name
    : `${solutionName(one)}: ${name}`

const day = (value: string | null) => (value === null ? null : shortDate(value))

/** Solutions of the catalogue, with their guides in both languages. */
export const solutionSource: Source = {
  list: async ({ db, actor }, ids) => {
    const rows = await db
      .select()
      .from(solution)
      .where(
        and(
          eq(solution.province, actor.province),
          isNull(solution.removedAt),
          ids && inArray(solution.id, [...ids]),
        ),
      )
      .orderBy(solution.code, solution.edition)
    return rows.map((one) => ({
      recordId: one.id,
      enterpriseId: null,
      slug: slugOf(one.code, one.edition),
      title: called(one.name, one),
      titleEn: one.nameEn === null ? null : called(one.nameEn, one),
      body: [one.summary, one.guide].filter(Boolean).join('\n\n') || null,
      bodyEn: one.guideEn,
      shown: {
        group: solutionFamilies[one.family as SolutionFamily] ?? null,
        facts: [
          ...fact(text('Có hiệu lực từ', 'Valid from'), day(one.validFrom)),
          ...fact(text('Hết hiệu lực từ', 'Withdrawn on'), day(one.withdrawnOn)),
          ...fact(
            text('Ưu tiên của kế hoạch', 'Priority of the plan'),
            one.innovation
              ? text(
                  'Giải pháp khoa học, công nghệ và đổi mới sáng tạo',
                  'Science, technology and innovation',
                )
              : null,
          ),
          ...fact(
            text('Nguồn', 'Source'),
            one.verified
              ? null
              : text('Chưa đối chiếu bản công bố', 'Not yet checked against the published text'),
          ),
        ],
      },
    }))
  },
}

/** Conformity bodies that have been formed, with what they are recognised for. */
export const bodySource: Source = {
  list: async ({ db, actor }, ids) => {
    const rows = await db
      .select({ body, level: highestLevel })
      .from(body)
      .where(
        and(eq(body.province, actor.province), isNull(body.removedAt), ids && inArray(body.id, [...ids])),
      )
      .orderBy(sql`${body.name} collate vietnamese`)
    return rows.map(({ body: one, level }) => ({
      recordId: one.id,
      enterpriseId: null,
      slug: slugOf(one.name),
      title: one.name,
      titleEn: null,
      body: null,
      bodyEn: null,
      shown: {
        group: services[one.service as keyof typeof services] ?? null,
        facts: [
          ...fact(text('Mức đạt được', 'Level'), levels[level as keyof typeof levels]),
          ...fact(
            text('Hình thức', 'Recognition'),
            recognitions[one.recognition as keyof typeof recognitions],
          ),
          ...fact(text('Số', 'Number'), one.number),
          ...fact(text('Cơ quan cấp', 'Recognised by'), one.recognisedBy),
          ...fact(text('Tiêu chuẩn', 'Standard'), one.standard),
          ...fact(text('Phạm vi', 'Scope'), one.scope),
          ...fact(text('Sản phẩm phục vụ', 'Products'), one.products),
          ...fact(text('Ngày cấp', 'Issued on'), day(one.issued)),
          ...fact(text('Hết hạn', 'Expires on'), day(one.expires)),
        ],
      },
    }))
  },
}
