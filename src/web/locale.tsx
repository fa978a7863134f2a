import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type Locale, locales, type Text } from '#kernel/text.ts'

const storageKey = 'nscl.locale'

/** The language chosen on this device; Vietnamese at first. */
export const currentLocale = (): Locale =>
  locales.find((locale) => locale === globalThis.localStorage?.getItem(storageKey)) ?? 'vi'

/** Says a wording in the language of the screen: `t('Gửi báo cáo', 'Submit the report')`, `t.of(column.label)`. */
export interface Say {
  (vi: string, en: string): string
  of(wording: Text): string
  readonly locale: Locale
}

const saying = (locale: Locale): Say =>
  Object.assign((vi: string, en: string) => (locale === 'vi' ? vi : en), {
    of: (wording: Text) => wording[locale],
    locale,
  })

const Language = createContext<{ say: Say; choose: (locale: Locale) => void }>({
  say: saying('vi'),
  choose: () => undefined,
})

/** Carries the language of the screens, kept on this device and named by the `lang` of the page. */
export const LocaleProvider = ({
  children,
  initial = currentLocale(),
}: {
  children: ReactNode
  initial?: Locale
}) => {
  const [locale, setLocale] = useState(initial)
  const language = useMemo(() => {
    const choose = (next: Locale) => {
      localStorage.setItem(storageKey, next)
      document.documentElement.lang = next
      setLocale(next)
    }
    return { say: saying(locale), choose }
  }, [locale])
  return <Language.Provider value={language}>{children}</Language.Provider>
}

/** The wordings of a component stand in it: `const t = useText()`. */
export const useText = (): Say => useContext(Language).say

/** Changes the language of the screens. */
export const useChooseLocale = (): ((locale: Locale) => void) => useContext(Language).choose
