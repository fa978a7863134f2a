import { AsyncLocalStorage } from 'node:async_hooks'
import { type Locale, type Text, text } from '#kernel/text.ts'

/** A line of the menu of the public pages. */
export interface MenuLine {
  readonly path: string
  readonly label: Text
}

/** What stands around every public page: whose it is, where it stands, in which language. */
export interface PublicFrame {
  readonly site: Text
  /** The code of the province whose page it is. */
  readonly province: string
  readonly locale: Locale
  /** The address below the host without the prefix of the language, `/khoa-hoc`. */
  readonly path: string
  /** Where the public reaches the province, `https://…` without a slash at the end. */
  readonly address: string
  /** Whether what it shows is made up, which every page then says. */
  readonly sample: boolean
  readonly menu: readonly MenuLine[]
  readonly foot: readonly MenuLine[]
}

const bare: PublicFrame = {
  site: text('Năng suất chất lượng', 'Productivity and quality'),
  province: '',
  locale: 'vi',
  path: '/',
  address: '',
  sample: false,
  menu: [],
  foot: [],
}

const frames = new AsyncLocalStorage<PublicFrame>()

/** Runs what answers one request within the frame of its page, so that every module's pages stand in it. */
export const withinFrame = <T>(frame: PublicFrame, answer: () => T): T => frames.run(frame, answer)

/** The frame of the page that is being made; a bare one outside of the portal. */
export const publicFrame = (): PublicFrame => frames.getStore() ?? bare

/** The address of a public page in the language of the page that links to it. */
export const hrefTo = (path: string): string => {
  const { locale } = publicFrame()
  return locale === 'vi' ? path : `/${locale}${path === '/' ? '' : path}`
}

/** Says a thing in the language of the page. */
export const say = (vi: string, en: string): string => (publicFrame().locale === 'vi' ? vi : en)

/** As `say`, for a wording. */
export const sayText = (wording: Text): string => wording[publicFrame().locale]
