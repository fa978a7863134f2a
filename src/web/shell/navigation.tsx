import { Link } from '@tanstack/react-router'
import { useText } from '../locale.tsx'
import { homePage, modules } from '../modules.ts'
import { useSession } from '../session.ts'
import { menuOf } from './menu.ts'

const pages = [homePage, ...modules.flatMap((module) => module.pages)]

/** The menu: the pages that the person may open, by group. */
export const Navigation = () => {
  const t = useText()
  const { rights } = useSession()
  return (
    <nav aria-label={t('Danh mục chính', 'Main menu')} className="navigation">
      {menuOf(pages, rights).map(({ group, label, entries }) => (
        <section key={group} aria-labelledby={`menu-${group}`}>
          <h2 id={`menu-${group}`}>{t.of(label)}</h2>
          <ul>
            {entries.map(({ path, label: entry }) => (
              <li key={path}>
                <Link to={path} activeOptions={{ exact: path === '/', includeSearch: false }}>
                  {t.of(entry)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
