import type { Published } from '#modules/publications/published.ts'
import { publicFrame, sayText } from '#platform/public-frame.ts'
import { itemLists, titleOf } from './item-pages.ts'
import { publicAddresses } from './menu.ts'
import { itemsOf, type Site } from './site.ts'
import { formList, guideList } from './support-page.ts'

/** A page that anybody may find: in the sitemap, in the search, in a feed. */
export interface Findable {
  readonly path: string
  readonly title: string
  readonly words: string
  readonly since: string | null
}

const below = [...itemLists, guideList, formList]

/** Where an item has its page; award items stand on the page of the award. */
export const pathOfItem = ({ kind, slug }: Pick<Published, 'kind' | 'slug'>): string | undefined => {
  if (kind === 'award' || kind === 'award-round') return '/giai-thuong'
  const list = below.find((one) => one.kind === kind)
  return list && `${list.path}/${slug}`
}

const findable = (one: Published): Findable[] => {
  const path = pathOfItem(one)
  if (path === undefined) return []
  const facts = one.shown.facts.map(({ value }) => `${value.vi} ${value.en}`)
  const words = [one.title, one.titleEn, one.body, one.bodyEn, ...facts].filter(Boolean).join(' ')
  return [{ path, title: titleOf(one), words, since: one.publishedOn }]
}

/** Every page that may be found, in the language of the page that asks. */
export const findablePages = (site: Site): Findable[] => [
  ...publicAddresses.map(({ path, label, about }) => ({
    path,
    title: sayText(label),
    words: `${label.vi} ${label.en} ${about.vi} ${about.en}`,
    since: null,
  })),
  ...site.courses.map(({ code, title, place, startsOn }) => ({
    path: `/khoa-hoc/${code}`,
    title,
    words: [title, place, startsOn].filter(Boolean).join(' '),
    since: null,
  })),
  ...site.others.map(({ title, ...page }) => ({ ...page, title: sayText(title) })),
  ...site.items.flatMap(findable),
]

/** Addresses of the sitemap, each once. */
export const sitemapPaths = (site: Site): string[] => [
  ...new Set(['/', ...findablePages(site).map(({ path }) => path)]),
]

/** What was published last with a page of its own, the newest first: items, articles, drafts, surveys. */
export const newest = (site: Site, most: number): (Findable & { mark: string })[] =>
  [
    ...(['guide', 'form', 'good-practice', 'award', 'award-round', 'conformity-body', 'solution'] as const)
      .flatMap((kind) => itemsOf(site, kind))
      .flatMap((one) => {
        const path = pathOfItem(one)
        const words = (publicFrame().locale === 'en' && one.bodyEn) || one.body || ''
        return path
          ? [{ path, title: titleOf(one), words, since: one.publishedOn, mark: `#${one.kind}-${one.slug}` }]
          : []
      }),
    ...site.others
      .filter(({ isNews }) => isNews)
      .map((page) => ({ ...page, title: sayText(page.title), mark: page.mark ?? '' })),
  ]
    .toSorted((a, b) => (b.since ?? '').localeCompare(a.since ?? ''))
    .slice(0, most)
