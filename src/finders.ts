import { holds } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import { agencyChoices } from '#modules/agencies/service.ts'
import type { Finder } from '#modules/registers/find-records.ts'
import { reportsNamed } from '#modules/rounds/agency-report.ts'
import { roundGrants } from '#modules/rounds/permissions.ts'
import { workGrants } from '#modules/work/permissions.ts'
import { taskChoices } from '#modules/work/service.ts'

/** What the palette finds besides the records of registers. */
export const otherFinders: readonly Finder[] = [
  {
    subject: 'work.task',
    label: text('Nhiệm vụ', 'Tasks'),
    find: async (context, words, limit) =>
      holds(context.actor, workGrants, 'task.read')
        ? (await taskChoices(context, words))
            .slice(0, limit)
            .map(({ id, label, detail }) => ({ id, label: `${label} (${detail})` }))
        : [],
  },
  {
    subject: 'agency',
    label: text('Cơ quan', 'Agencies'),
    find: async (context, words, limit) =>
      (await agencyChoices(context, { q: words }))
        .slice(0, limit)
        .map(({ id, name }) => ({ id, label: name })),
  },
  {
    subject: 'agency-report',
    label: text('Báo cáo đơn vị', 'Agency reports'),
    find: async (context, words, limit) =>
      holds(context.actor, roundGrants, 'round.read')
        ? (await reportsNamed(context, words)).slice(0, limit)
        : [],
  },
]
