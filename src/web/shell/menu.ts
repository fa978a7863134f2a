import type { Text } from '#kernel/text.ts'
import { type ModulePage, type NavGroup, navGroups } from '../module-pages.ts'

export interface MenuGroup {
  readonly group: NavGroup
  readonly label: Text
  readonly entries: readonly { readonly path: string; readonly label: Text }[]
}

/** The menu for somebody with these rights: groups in their order, without those that would be empty. */
export const menuOf = (pages: readonly ModulePage[], rights: readonly string[]): MenuGroup[] => {
  const open = pages.flatMap(({ path, nav }) =>
    nav && (nav.right === undefined || rights.includes(nav.right)) ? [{ path, ...nav }] : [],
  )
  return (Object.keys(navGroups) as NavGroup[])
    .map((group) => ({
      group,
      label: navGroups[group],
      entries: open.filter((entry) => entry.group === group).sort((a, b) => a.order - b.order),
    }))
    .filter(({ entries }) => entries.length > 0)
}
