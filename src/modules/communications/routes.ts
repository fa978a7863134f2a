import { registerHandlers, takeHandler } from '#modules/registers/handlers.ts'
import { api } from '#platform/api.ts'
import { articleText } from './article-text.ts'
import { communicationCalendar } from './calendar.ts'
import { communicationsContract } from './contract.ts'
import { planShareSheets, planShares, reaches, reachSheets } from './outreach.ts'
import { addPicture, pictureFile } from './pictures.ts'
import { articleSheets, articles } from './service.ts'

const os = api(communicationsContract)

export const communicationsRoutes = os.router({
  articles: {
    ...registerHandlers(os.articles, articles, articleSheets),
    take: takeHandler(os.articles, articles),
  },
  reach: registerHandlers(os.reach, reaches, reachSheets),
  shares: registerHandlers(os.shares, planShares, planShareSheets),
  text: os.text.handler(({ context, input }) => articleText(context, input)),
  addPicture: os.addPicture.handler(({ context, input }) => addPicture(context, input)),
  picture: os.picture.handler(({ context, input }) => pictureFile(context, input)),
  calendar: os.calendar.handler(({ context, input }) => communicationCalendar(context, input)),
})
