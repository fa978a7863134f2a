import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useText } from '../locale.tsx'
import { sessionQuery } from '../session.ts'
import { LocaleSwitch } from '../shell/locale-switch.tsx'

/** The frame of the pages before the workspace: sign-in and the first change of a password. */
export const EntryPage = ({
  title,
  intro,
  children,
}: {
  title: string
  intro: ReactNode
  children: ReactNode
}) => {
  const t = useText()
  const name = t('Năng suất chất lượng', 'Productivity and quality')
  const { data: session } = useQuery(sessionQuery)
  useEffect(() => {
    document.title = `${title} – ${name}`
  }, [title, name])
  return (
    <main className="entry-page">
      <div className="entry-card">
        <p className="entry-name">
          {name}
          {session && <span> · {session.province.name}</span>}
        </p>
        <h1>{title}</h1>
        <p className="quiet">{intro}</p>
        {children}
        <div className="entry-foot">
          <LocaleSwitch />
        </div>
      </div>
    </main>
  )
}
