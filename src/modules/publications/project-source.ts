import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { text } from '#kernel/text.ts'
import { type SolutionFamily, solutionFamilies, solutionName } from '#modules/catalogue/rules.ts'
import { solution } from '#modules/catalogue/schema.ts'
import { enterprise } from '#modules/enterprises/schema.ts'
import { project } from '#modules/support/schema.ts'
import { countedStates } from '#modules/support/workflow.ts'
import { slugOf } from './rules.ts'
import { fact, type Source } from './source.ts'

/** Support that was accepted: who applied what, and what came of it; no money, no person and no tax code. */
export const projectSource: Source = {
  list: async ({ db, actor }, ids) => {
    const rows = await db
      .select({
        project,
        solution,
        enterprise: { name: enterprise.name, commune: enterprise.communeNow, industry: enterprise.industry },
      })
      .from(project)
      .innerJoin(enterprise, eq(enterprise.id, project.enterpriseId))
      .innerJoin(solution, eq(solution.id, project.solutionId))
      .where(
        and(
          eq(project.province, actor.province),
          isNull(project.removedAt),
          inArray(project.state, [...countedStates]),
          ids && inArray(project.id, [...ids]),
        ),
      )
      .orderBy(desc(project.year), sql`${enterprise.name} collate vietnamese`)
    return rows.map(({ project: one, solution: used, enterprise: who }) => ({
      recordId: one.id,
      enterpriseId: one.enterpriseId,
      slug: slugOf(who.name, solutionName(used), one.year, one.id.slice(-4)),
      title: `${who.name}: ${solutionName(used)}`,
      titleEn: null,
      body: one.effect,
      bodyEn: null,
      shown: {
        group: solutionFamilies[used.family as SolutionFamily] ?? null,
        facts: [
          ...fact(text('Doanh nghiệp', 'Enterprise'), who.name),
          ...fact(text('Xã, phường', 'Commune'), who.commune),
          ...fact(text('Ngành', 'Industry'), who.industry),
          ...fact(text('Giải pháp', 'Solution'), {
            vi: `${solutionName(used)}: ${used.name}`,
            en: `${solutionName(used)}: ${used.nameEn ?? used.name}`,
          }),
          ...fact(text('Năm hỗ trợ', 'Year of support'), String(one.year)),
          ...fact(text('Tiêu chuẩn đạt được', 'Standard reached'), one.standard),
          ...fact(text('Tổ chức chứng nhận', 'Certified by'), one.certificationBody),
        ],
      },
    }))
  },
}
