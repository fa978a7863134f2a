import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import type { ModulePage } from './module-pages.ts'
import { homePage, modules } from './modules.ts'
import { NotFound } from './pages/not-found.tsx'
import { parseSearch, writeSearch } from './search-params.ts'
import { sessionQuery } from './session.ts'
import { Shell } from './shell/shell.tsx'
import { ErrorPage } from './ui/error-page.tsx'
import { Loading } from './ui/loading.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignIn'),
})

const changePassword = createRoute({
  getParentRoute: () => root,
  path: '/change-password',
  component: lazyRouteComponent(() => import('./pages/first-password.tsx'), 'FirstPassword'),
})

const workspace = createRoute({
  getParentRoute: () => root,
  id: 'workspace',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery)
    if (session.person === null) throw redirect({ to: '/sign-in', search: { next: location.href } as never })
    if (session.mustChangePassword) throw redirect({ to: '/change-password' })
  },
})

const account: ModulePage = {
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account.tsx'), 'Account'),
}

const nowhere: ModulePage = { path: '$', component: NotFound }

const home = createRoute({
  getParentRoute: () => workspace,
  path: homePage.path,
  component: homePage.component,
  beforeLoad: async ({ context }) => {
    const { rights } = await context.queries.ensureQueryData(sessionQuery)
    const own = modules.find((module) => module.home && rights.includes(module.home.right))?.home
    if (own) throw redirect({ to: own.path })
  },
})

const all = [account, nowhere, ...modules.flatMap((module) => module.pages)]
const pages = all
  .filter(({ open }) => !open)
  .map(({ path, component }) => createRoute({ getParentRoute: () => workspace, path, component }))
const openPages = all
  .filter(({ open }) => open)
  .map(({ path, component }) => createRoute({ getParentRoute: () => root, path, component }))

/** The addresses of the workspace: sign-in stands alone, every other page stands in the shell. */
export const openRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([
      signIn,
      changePassword,
      ...openPages,
      workspace.addChildren([home, ...pages]),
    ]),
    context: { queries },
    parseSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })
