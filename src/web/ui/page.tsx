import { Link, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../locale.tsx'

export interface PageProps {
  readonly title: string
  /** One or two lines under the title: what the page is for, and its legal basis. */
  readonly intro?: ReactNode
  /** The way down to this page, without the page itself. */
  readonly breadcrumbs?: readonly { readonly label: string; readonly to: string }[]
  readonly actions?: ReactNode
  readonly children: ReactNode
}

let visited = false

/** A page of the workspace: it names the window, shows the way down to it, and takes the focus when it is opened. */
export const Page = ({ title, intro, breadcrumbs = [], actions, children }: PageProps) => {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => {
    document.title = `${title} – ${t('Năng suất chất lượng', 'Productivity and quality')}`
  }, [title, t])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another page, even where the frame stays
  useEffect(() => {
    // The first page of a visit leaves the focus at the top, where the skip link is.
    if (visited) heading.current?.focus()
    visited = true
  }, [path])
  return (
    <>
      {breadcrumbs.length > 0 && (
        <nav className="breadcrumbs" aria-label={t('Đường dẫn trang', 'Breadcrumbs')}>
          <ol>
            {breadcrumbs.map(({ label, to }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {intro && <div className="page-intro">{intro}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  )
}
