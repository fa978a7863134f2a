import { Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { useText } from '../locale.tsx'
import { useDensity } from '../preference.ts'
import { useSession } from '../session.ts'
import { Loading } from '../ui/loading.tsx'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'

/** The frame of every page: skip link, header, sample ribbon, menu, and the page itself. */
export const Shell = () => {
  const t = useText()
  const { sample } = useSession()
  const [density] = useDensity()
  const [menuOpen, menu] = useDisclosure(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer closes when the page changes
  useEffect(() => menu.close(), [path])

  return (
    <div className="shell" data-density={density}>
      <a className="skip-link" href="#page">
        {t('Đến nội dung chính', 'Skip to the main content')}
      </a>
      <Header onMenu={menu.open} menuOpen={menuOpen} />
      {sample && (
        <section className="sample-ribbon" aria-label={t('Dữ liệu mẫu', 'Sample data')}>
          <strong>{t('DỮ LIỆU MẪU', 'SAMPLE DATA')}</strong>
          <span>
            {t(
              'Doanh nghiệp và người trong hệ thống này là hư cấu.',
              'The enterprises and people shown here are fictional.',
            )}
          </span>
        </section>
      )}
      <aside className="side-menu">
        <Navigation />
      </aside>
      <Drawer.Root opened={menuOpen} onClose={menu.close} size="min(20rem, 88vw)">
        <Drawer.Overlay />
        <Drawer.Content>
          <Drawer.Header role="presentation">
            <Drawer.Title className="dialog-title">{t('Danh mục', 'Menu')}</Drawer.Title>
            <Drawer.CloseButton aria-label={t('Đóng danh mục', 'Close the menu')} />
          </Drawer.Header>
          <Drawer.Body>
            <Navigation />
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
      <main id="page" className="page-frame" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}
