import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { agenciesPages } from '#modules/agencies/pages/routes.tsx'
import { awardsPages } from '#modules/awards/pages/routes.tsx'
import { budgetPages } from '#modules/budget/pages/routes.tsx'
import { cataloguePages } from '#modules/catalogue/pages/routes.tsx'
import { communicationsPages } from '#modules/communications/pages/routes.tsx'
import { conformityPages } from '#modules/conformity/pages/routes.tsx'
import { difficultiesPages } from '#modules/difficulties/pages/routes.tsx'
import { enterprisesPages } from '#modules/enterprises/pages/routes.tsx'
import { estimatesPages } from '#modules/estimates/pages/routes.tsx'
import { innovationPages } from '#modules/innovation/pages/routes.tsx'
import { inspectionsPages } from '#modules/inspections/pages/routes.tsx'
import { integrationsPages } from '#modules/integrations/pages/routes.tsx'
import { legalPages } from '#modules/legal/pages/routes.tsx'
import { longWorkPages } from '#modules/long-work/pages/routes.tsx'
import { needsPages } from '#modules/needs/pages/routes.tsx'
import { outgoingPages } from '#modules/outgoing/pages/routes.tsx'
import { personalDataPages } from '#modules/personal-data/pages/routes.tsx'
import { planPages } from '#modules/plan/pages/routes.tsx'
import { productivityPages } from '#modules/productivity/pages/routes.tsx'
import { propertyPages } from '#modules/property/pages/routes.tsx'
import { provincesPages } from '#modules/provinces/pages/routes.tsx'
import { publicationsPages } from '#modules/publications/pages/routes.tsx'
import { reportsPages } from '#modules/reports/pages/routes.tsx'
import { representativesPages } from '#modules/representatives/pages/routes.tsx'
import { resultsPages } from '#modules/results/pages/routes.tsx'
import { roundsPages } from '#modules/rounds/pages/routes.tsx'
import { selectionPages } from '#modules/selection/pages/routes.tsx'
import { supportPages } from '#modules/support/pages/routes.tsx'
import { surveysPages } from '#modules/surveys/pages/routes.tsx'
import { trainingPages } from '#modules/training/pages/routes.tsx'
import { workPages } from '#modules/work/pages/routes.tsx'
import type { ModulePage, ModulePages } from './module-pages.ts'

/** The page behind `/`: what the person has to do. */
export const homePage: ModulePage = {
  path: '/',
  component: lazyRouteComponent(() => import('#modules/rounds/pages/home.tsx'), 'Home'),
  nav: { label: text('Việc phải làm', 'To do'), group: 'home', order: 0 },
}

/** The pages of every module. To add a module, add its `pages/routes.tsx` here. */
export const modules: readonly ModulePages[] = [
  longWorkPages,
  planPages,
  agenciesPages,
  integrationsPages,
  workPages,
  communicationsPages,
  difficultiesPages,
  resultsPages,
  roundsPages,
  reportsPages,
  publicationsPages,
  provincesPages,
  personalDataPages,
  outgoingPages,
  trainingPages,
  needsPages,
  selectionPages,
  supportPages,
  propertyPages,
  estimatesPages,
  budgetPages,
  awardsPages,
  conformityPages,
  innovationPages,
  inspectionsPages,
  enterprisesPages,
  representativesPages,
  legalPages,
  cataloguePages,
  productivityPages,
  surveysPages,
]
