import { useQueryClient } from '@tanstack/react-query'
import type { Locale } from '#kernel/text.ts'
import { client } from '../client.ts'
import { useChooseLocale, useText } from '../locale.tsx'
import { sessionQuery } from '../session.ts'

/** The other language by its own name; the choice is kept with the account too, for letters and papers. */
export const LocaleSwitch = () => {
  const t = useText()
  const choose = useChooseLocale()
  const queries = useQueryClient()
  const other: Locale = t.locale === 'vi' ? 'en' : 'vi'
  const change = async () => {
    choose(other)
    if (queries.getQueryData(sessionQuery.queryKey)?.person)
      await client.agencies.setLocale({ locale: other }).catch(() => undefined)
  }
  return (
    <button type="button" className="locale-switch" lang={other} onClick={() => void change()}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  )
}
