import { holds, permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import { type Context, today } from '#platform/context.ts'
import { surveyGrants } from './permissions.ts'
import { ownSurveys } from './respond.ts'
import * as store from './store.ts'

const toAnswer = async (context: Context): Promise<ToDo[]> => {
  if (!holds(context.actor, surveyGrants, 'response.give')) return []
  const surveys = await ownSurveys(context)
  return surveys.flatMap(({ invitation, title, closesOn, standing }) =>
    standing === 'open' || standing === 'returned'
      ? [
          {
            what:
              standing === 'open'
                ? text(`Trả lời khảo sát: ${title.vi}`, `Answer the survey: ${title.en}`)
                : text(`Bổ sung phiếu bị trả lại: ${title.vi}`, `Mend a returned response: ${title.en}`),
            by: closesOn,
            late: false,
            path: `/my-surveys/${invitation}`,
            button: text('Trả lời', 'Answer'),
          },
        ]
      : [],
  )
}

const toReview = async ({ db, actor }: Context): Promise<ToDo[]> => {
  if (!holds(actor, surveyGrants, 'response.review')) return []
  const rows = await store.waitingResponses(db, permit(actor, surveyGrants, 'response.review'))
  return rows.map(({ id, title, titleEn, count }) => ({
    what: text(`${count} phiếu trả lời chờ xem xét: ${title}`, `${count} responses to look at: ${titleEn}`),
    by: null,
    late: false,
    path: `/survey-responses?filter[survey]=${id}`,
    button: text('Xem phiếu', 'Look at them'),
  }))
}

const toClose = async (context: Context): Promise<ToDo[]> => {
  const { db, actor } = context
  if (!holds(actor, surveyGrants, 'survey.write')) return []
  const within = permit(actor, surveyGrants, 'survey.write')
  const rows = await store.overdueCampaigns(db, within, today(context))
  return rows.map(({ id, title, titleEn, closesOn }) => ({
    what: text(`Đóng đợt khảo sát đã hết hạn: ${title}`, `Close a survey that is over: ${titleEn}`),
    by: closesOn,
    late: true,
    path: `/surveys/${id}`,
    button: text('Mở đợt khảo sát', 'Open the survey'),
  }))
}

/** What the signed-in person has to do about surveys: answer, review, close what is over. */
export const surveysToDo = async (context: Context): Promise<ToDo[]> => [
  ...(await toAnswer(context)),
  ...(await toReview(context)),
  ...(await toClose(context)),
]
