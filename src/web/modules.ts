import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import { agenciesPages } from '#modules/agencies/pages/routes.tsx'
import { enterprisesPages } from '#modules/enterprises/pages/routes.tsx'
import { planPages } from '#modules/plan/pages/routes.tsx'
import { trainingPages } from '#modules/training/pages/routes.tsx'
import type { ModulePage, ModulePages } from './module-pages.ts'

/** The page behind `/`: what the person has to do. */
export const homePage: ModulePage = {
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home.tsx'), 'Home'),
  nav: { label: text('Việc phải làm', 'To do'), group: 'home', order: 0 },
}

/** The pages of every module. To add a module, add its `pages/routes.tsx` here. */
export const modules: readonly ModulePages[] = [planPages, agenciesPages, enterprisesPages, trainingPages]
