import { addDays } from '#kernel/period.ts'
import { holds, type Jurisdiction, permit } from '#kernel/permission.ts'
import { type Text, text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { expiringDays } from '#modules/enterprises/expiring.ts'
import { type Context, today } from '#platform/context.ts'
import * as milestones from './milestone-store.ts'
import { type SupportRight, supportGrants } from './permissions.ts'
import { projectLabel } from './project-parts.ts'
import { noticeDays } from './rules.ts'
import { followUp, milestone, project } from './schema.ts'
import * as store from './store.ts'
import { type ProjectState, projectWorkflow } from './workflow.ts'

const atMost = 50

const waiting: readonly { right: SupportRight; state: ProjectState; what: Text; button: Text }[] = [
  {
    right: 'support.write',
    state: 'returned',
    what: text('Bổ sung hồ sơ hỗ trợ', 'Complete the dossier'),
    button: text('Bổ sung', 'Complete'),
  },
  {
    right: 'support.check',
    state: 'submitted',
    what: text('Kiểm tra hồ sơ hỗ trợ', 'Check the dossier'),
    button: text('Kiểm tra', 'Check'),
  },
  {
    right: 'support.decide',
    state: 'valid',
    what: text('Phê duyệt hồ sơ hỗ trợ', 'Decide on the dossier'),
    button: projectWorkflow.steps.start.label,
  },
]

const dossiersToDo = async ({ db, actor }: Context): Promise<ToDo[]> => {
  const lists = await Promise.all(
    waiting
      .filter(({ right }) => holds(actor, supportGrants, right))
      .map(async ({ right, state, what, button }) => {
        const within = permit(actor, supportGrants, right)
        const found = await store.projectsIn(db, within, state, projectLabel(project.id), atMost)
        return found.map(({ id, label }) => ({
          what: text(`${what.vi}: ${label}`, `${what.en}: ${label}`),
          by: null,
          late: false,
          path: `/support/projects/${id}`,
          button,
        }))
      }),
  )
  return lists.flat()
}

const milestonesToDo = async (context: Context, within: Jurisdiction): Promise<ToDo[]> => {
  const day = today(context)
  const until = addDays(day, noticeDays.milestone)
  const label = projectLabel(milestone.projectId)
  const found = await milestones.dueBy(context.db, within, until, label, atMost)
  return found.map(({ id, name, nameEn, dueOn, project: of }) => ({
    what: text(`Mốc «${name}»: ${of}`, `Milestone "${nameEn ?? name}": ${of}`),
    by: dueOn,
    late: dueOn !== null && dueOn < day,
    path: `/support/milestones/${id}`,
    button: text('Ghi kết quả', 'Enter the result'),
  }))
}

const followUpsToDo = async (context: Context, within: Jurisdiction): Promise<ToDo[]> => {
  const day = today(context)
  const until = addDays(day, noticeDays.followUp)
  const label = projectLabel(followUp.projectId)
  const found = await store.followUpsDueBy(context.db, within, until, label, atMost)
  return found.map(({ id, month, dueOn, project: of }) => ({
    what: text(`Phiếu kết quả sau ${month} tháng: ${of}`, `Follow-up after ${month} months: ${of}`),
    by: dueOn,
    late: dueOn < day,
    path: `/support/follow-ups/${id}?edit=true`,
    button: text('Trả lời', 'Answer'),
  }))
}

const certificatesToDo = async (context: Context, within: Jurisdiction): Promise<ToDo[]> => {
  const from = today(context)
  const to = addDays(from, await expiringDays(context))
  const found = await store.certificatesEnding(
    context.db,
    within,
    { from, to },
    projectLabel(project.id),
    atMost,
  )
  return found.map(({ id, number, endsOn, label }) => ({
    what: text(
      `Chứng nhận ${number ?? ''} của hồ sơ hỗ trợ sắp hết hạn: ${label}`,
      `Certificate ${number ?? ''} of a project is about to expire: ${label}`,
    ),
    by: endsOn,
    late: false,
    path: `/support/projects/${id}`,
    button: text('Xem', 'Look'),
  }))
}

/** What the signed-in person has to do about support: dossiers, milestones and follow-ups that are due, certificates about to expire. */
export const supportToDo = async (context: Context): Promise<ToDo[]> => {
  const dossiers = await dossiersToDo(context)
  if (!holds(context.actor, supportGrants, 'support.write')) return dossiers
  const within = permit(context.actor, supportGrants, 'support.write')
  const lists = [milestonesToDo, followUpsToDo, certificatesToDo]
  const due = await Promise.all(lists.map((list) => list(context, within)))
  return [...dossiers, ...due.flat()]
}
