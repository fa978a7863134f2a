import { lazyRouteComponent } from '@tanstack/react-router'
import { text } from '#kernel/text.ts'
import type { ModulePages } from '#web/module-pages.ts'
import { paths } from './paths.ts'

const corrections = () => import('./corrections.tsx')

/** The pages of representatives: the public sign-up, what officers decide, and the workspace of an enterprise. */
export const representativesPages: ModulePages = {
  home: { right: 'correction.write', path: paths.workspace },
  pages: [
    {
      path: paths.signUp,
      component: lazyRouteComponent(() => import('./sign-up.tsx'), 'SignUpPage'),
      open: true,
    },
    {
      path: paths.ownSignUp,
      component: lazyRouteComponent(() => import('./own-sign-up.tsx'), 'OwnSignUpPage'),
      open: true,
    },
    {
      path: paths.workspace,
      component: lazyRouteComponent(() => import('./my-enterprise.tsx'), 'MyEnterprise'),
      nav: {
        label: text('Trang doanh nghiệp', 'My enterprise'),
        group: 'home',
        right: 'correction.write',
        order: 1,
      },
    },
    {
      path: paths.signUps,
      component: lazyRouteComponent(() => import('./sign-up-list.tsx'), 'SignUpList'),
      nav: {
        label: text('Đăng ký tài khoản doanh nghiệp', 'Sign-ups of enterprises'),
        group: 'registers',
        right: 'signUp.read',
        order: 12,
      },
    },
    {
      path: `${paths.signUps}/$id`,
      component: lazyRouteComponent(() => import('./sign-up-record.tsx'), 'SignUpRecord'),
    },
    {
      path: paths.corrections,
      component: lazyRouteComponent(corrections, 'CorrectionList'),
      nav: {
        label: text('Đề nghị sửa thông tin', 'Corrections'),
        group: 'registers',
        right: 'correction.read',
        order: 14,
      },
    },
    { path: `${paths.corrections}/$id`, component: lazyRouteComponent(corrections, 'CorrectionRecord') },
    {
      path: paths.representatives,
      component: lazyRouteComponent(() => import('./representatives.tsx'), 'RepresentativesPage'),
    },
  ],
  records: { 'sign-up': paths.signUps, 'enterprise.correction': paths.corrections },
}
