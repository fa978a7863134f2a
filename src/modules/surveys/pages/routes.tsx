import { lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import { text } from '#kernel/text.ts'
import { client } from '#web/client.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

const publicForms = () => import('./public-forms.tsx')

/** The pages of surveys: questionnaires, surveys, responses and results; and the forms of those who answer. */
export const surveysPages: ModulePages = {
  pages: [
    { path: paths.byLink, component: lazyRouteComponent(publicForms, 'LinkedForm'), open: true },
    { path: paths.open, component: lazyRouteComponent(publicForms, 'OpenForm'), open: true },
    { path: paths.own, component: lazyRouteComponent(() => import('./own-form.tsx'), 'OwnForm') },
    {
      path: paths.surveys,
      component: lazyRouteComponent(() => import('./campaign-list.tsx'), 'CampaignList'),
      nav: { label: text('Khảo sát, đánh giá', 'Surveys'), group: 'work', right: 'survey.read', order: 34 },
    },
    {
      path: `${paths.surveys}/$id`,
      component: lazyRouteComponent(() => import('./campaign-record.tsx'), 'CampaignRecord'),
    },
    {
      path: `${paths.surveys}/$id/results`,
      component: lazyRouteComponent(() => import('./results-page.tsx'), 'ResultsPage'),
    },
    {
      path: paths.questionnaires,
      component: lazyRouteComponent(() => import('./questionnaire-list.tsx'), 'QuestionnaireList'),
      nav: {
        label: text('Phiếu hỏi', 'Questionnaires'),
        group: 'registers',
        right: 'questionnaire.read',
        order: 60,
      },
    },
    {
      path: `${paths.questionnaires}/$id`,
      component: lazyRouteComponent(() => import('./questionnaire-record.tsx'), 'QuestionnaireRecord'),
    },
    {
      path: `${paths.questionnaires}/$id/build`,
      component: lazyRouteComponent(() => import('./builder.tsx'), 'Builder'),
    },
    {
      path: paths.responses,
      component: lazyRouteComponent(() => import('./response-list.tsx'), 'ResponseList'),
      nav: {
        label: text('Phiếu trả lời', 'Responses'),
        group: 'work',
        right: 'response.read',
        order: 34,
      },
    },
    {
      path: `${paths.responses}/$id`,
      component: lazyRouteComponent(() => import('./response-record.tsx'), 'ResponseRecord'),
    },
  ],
  references: {
    'survey-questionnaire': {
      path: paths.questionnaires,
      find: async (q) => {
        const filter = { state: 'published' }
        const { rows } = await client.surveys.questionnaires.list({ q, filter, size: 20 })
        return rows.map(({ id, title, code, edition }) => ({
          id,
          label: title,
          detail: `${code}, ${edition}`,
        }))
      },
    },
    survey: {
      path: paths.surveys,
      find: async (q) => {
        const { rows } = await client.surveys.campaigns.list({ q, size: 20 })
        return rows.map(({ id, title, year }) => ({ id, label: title, detail: String(year) }))
      },
    },
  },
  records: {
    survey: paths.surveys,
    'survey.questionnaire': paths.questionnaires,
    'survey.response': paths.responses,
  },
  beside: {
    'selection.round': lazy(async () => ({ default: (await import('./round-scores.tsx')).RoundScores })),
  },
}
