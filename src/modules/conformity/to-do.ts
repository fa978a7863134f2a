import { and, count, eq, isNull } from 'drizzle-orm'
import { addDays } from '#kernel/period.ts'
import { holds, permit } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { type Context, today } from '#platform/context.ts'
import { inScope } from '#platform/database/scope.ts'
import { milestonesDueBy } from './capability-milestone-store.ts'
import * as drafts from './draft-store.ts'
import { equipmentDueBy } from './equipment-dues.ts'
import { agreement, equipment, recognition, scopeLine } from './part-schema.ts'
import { conformityGrants } from './permissions.ts'
import { noticeDays } from './rules.ts'

const atMost = 50

const equipmentToDo = async (context: Context): Promise<ToDo[]> => {
  if (!holds(context.actor, conformityGrants, 'conformity.keep')) return []
  const within = permit(context.actor, conformityGrants, 'conformity.keep')
  const day = today(context)
  const until = addDays(day, noticeDays.equipment)
  const found = await equipmentDueBy(context.db, within, until, atMost)
  return found.flatMap(({ id, name, serial, body, calibrationDueOn, inspectionDueOn }) => {
    const dues = [
      { kind: 'calibration', label: text('Hiệu chuẩn', 'Calibrate'), by: calibrationDueOn },
      { kind: 'inspection', label: text('Kiểm định', 'Have inspected'), by: inspectionDueOn },
    ]
    return dues.flatMap(({ kind, label, by }) =>
      by === null || by > until
        ? []
        : [
            {
              what: text(
                `${label.vi} «${name}» (${serial}), ${body}`,
                `${label.en} "${name}" (${serial}), ${body}`,
              ),
              by,
              late: by < day,
              path: `/conformity/calibrations/new?equipment=${id}&kind=${kind}`,
              button: text('Ghi kết quả', 'Enter the result'),
            },
          ],
    )
  })
}

const milestonesToDo = async (context: Context): Promise<ToDo[]> => {
  if (!holds(context.actor, conformityGrants, 'conformity.keep')) return []
  const within = permit(context.actor, conformityGrants, 'conformity.keep')
  const day = today(context)
  const found = await milestonesDueBy(context.db, within, addDays(day, noticeDays.milestone), atMost)
  return found.map(({ id, name, dueOn, capability }) => ({
    what: text(`Mốc «${name}»: ${capability}`, `Milestone "${name}": ${capability}`),
    by: dueOn,
    late: dueOn < day,
    path: `/conformity/milestones/${id}?edit=true`,
    button: text('Ghi kết quả', 'Enter the result'),
  }))
}

const stated = [
  {
    table: recognition,
    list: 'recognitions',
    what: text('công nhận, chỉ định, đăng ký', 'recognitions of bodies'),
  },
  { table: scopeLine, list: 'scope', what: text('dòng phạm vi', 'lines of scope') },
  { table: agreement, list: 'agreements', what: text('thỏa thuận thừa nhận', 'recognition agreements') },
  { table: equipment, list: 'equipment', what: text('thiết bị', 'pieces of equipment') },
] as const

const statementsToDo = async ({ db, actor }: Context): Promise<ToDo[]> => {
  if (!holds(actor, conformityGrants, 'conformity.check')) return []
  const within = permit(actor, conformityGrants, 'conformity.check')
  const items: ToDo[] = []
  for (const { table, list, what } of stated) {
    const owned = inScope(within, { province: table.province, agency: table.agencyId, body: table.bodyId })
    const [found] = await db
      .select({ many: count() })
      .from(table)
      .where(and(owned, isNull(table.removedAt), eq(table.state, 'stated')))
    if (found === undefined || found.many === 0) continue
    items.push({
      what: text(
        `Kiểm tra ${found.many} ${what.vi} do tổ chức khai`,
        `Check ${found.many} ${what.en} that bodies state`,
      ),
      by: null,
      late: false,
      path: `/conformity/${list}?filter[state]=stated`,
      button: text('Kiểm tra', 'Check'),
    })
  }
  return items
}

const daysOfDrafts: readonly {
  state: string
  column: 'commentsTo' | 'effectiveOn' | 'reviewBy'
  ahead: number
  what: Text
}[] = [
  {
    state: 'commenting',
    column: 'commentsTo',
    ahead: -1,
    what: text('Kết thúc lấy ý kiến', 'Close the comments'),
  },
  {
    state: 'issued',
    column: 'effectiveOn',
    ahead: 0,
    what: text('Ghi nhận có hiệu lực', 'Enter into force'),
  },
  {
    state: 'in-force',
    column: 'reviewBy',
    ahead: noticeDays.review,
    what: text('Rà soát', 'Review'),
  },
]

const draftsToDo = async (context: Context): Promise<ToDo[]> => {
  if (!holds(context.actor, conformityGrants, 'draft.write')) return []
  const within = permit(context.actor, conformityGrants, 'draft.write')
  const day = today(context)
  const toAnswer = await drafts.draftsToAnswer(context.db, within, atMost)
  const items: ToDo[] = toAnswer.map(({ id, title, many }) => ({
    what: text(`Xử lý ${many} góp ý cho «${title}»`, `Deal with ${many} comments on "${title}"`),
    by: null,
    late: false,
    path: `/conformity/comments?filter[draft]=${id}`,
    button: text('Trả lời', 'Answer'),
  }))
  for (const { state, column, ahead, what } of daysOfDrafts) {
    const by = addDays(day, ahead)
    const due = await drafts.draftsDue(context.db, within, { state, column, by }, atMost)
    items.push(
      ...due.map(({ id, title, day: on }) => ({
        what: text(`${what.vi}: «${title}»`, `${what.en}: "${title}"`),
        by: on,
        late: state === 'in-force' && on !== null && on < day,
        path: `/conformity/drafts/${id}`,
        button: text('Mở', 'Open'),
      })),
    )
  }
  return items
}

/**
 * What the signed-in person has to do about conformity: equipment and milestones that are due, what bodies state and waits
 * to be checked, comments to answer, drafts whose day has come.
 */
export const conformityToDo = async (context: Context): Promise<ToDo[]> => {
  const items: ToDo[] = []
  for (const part of [equipmentToDo, milestonesToDo, statementsToDo, draftsToDo])
    items.push(...(await part(context)))
  return items
}
