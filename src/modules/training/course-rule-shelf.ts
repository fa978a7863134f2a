import { and, desc, eq, isNull, lte } from 'drizzle-orm'
import type { CalendarDate } from '#kernel/period.ts'
import { refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import type { Context } from '#platform/context.ts'
import { courseKinds } from './course.ts'
import { type CourseRuleInput, courseRuleRegister } from './course-rule.ts'
import { type TrainingRight, trainingGrants } from './permissions.ts'
import { trainingRefusals } from './refusals.ts'
import { trainingCourseRule as rule } from './schema.ts'

/** What sets the register of rules by kind of course apart: the focal agency keeps them, dated and sourced. */
export const courseRuleShelf: Shelf<CourseRuleInput, TrainingRight> = {
  subject: 'training.courseRule',
  register: courseRuleRegister,
  table: rule,
  grants: trainingGrants,
  rights: { read: 'courseRule.read', write: 'courseRule.write' },
  defaultSort: '-validFrom',
  fields: {
    kind: rule.kind,
    validFrom: rule.validFrom,
    minimumPresence: rule.minimumPresence,
    testRequired: rule.testRequired,
    certifies: rule.certifies,
    scheme: rule.scheme,
    validMonths: rule.validMonths,
    evaluationFrom: rule.evaluationFrom,
    source: rule.source,
    verified: rule.verified,
  },
  keyColumns: { kind: rule.kind, validFrom: rule.validFrom },
  label: ({ kind, validFrom }) => `${courseKinds[kind as keyof typeof courseKinds].vi} · ${validFrom}`,
  words: ({ kind, scheme, source }) => [
    courseKinds[kind as keyof typeof courseKinds].vi,
    scheme as string | null,
    source as string,
  ],
  toValues: async (_, input) => {
    refuseIf(
      input.certifies !== 'none' && input.scheme === null,
      trainingRefusals.SCHEME_MISSING,
      {},
      'scheme',
    )
    return { ...input }
  },
}

/** The rule for a kind of course that ended on a day; none when nobody has entered one. */
export const ruleOn = async ({ db, actor }: Context, kind: string, day: CalendarDate) => {
  const [found] = await db
    .select()
    .from(rule)
    .where(
      and(
        eq(rule.province, actor.province),
        eq(rule.kind, kind),
        lte(rule.validFrom, day),
        isNull(rule.removedAt),
      ),
    )
    .orderBy(desc(rule.validFrom))
    .limit(1)
  return found
}
