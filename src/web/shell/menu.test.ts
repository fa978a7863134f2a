import { lazyRouteComponent } from '@tanstack/react-router'
import { expect, test } from 'vitest'
import { text } from '#kernel/text.ts'
import type { ModulePage, NavEntry } from '../module-pages.ts'
import { menuOf } from './menu.ts'

const Nothing = () => null

const page = (path: string, nav?: Omit<NavEntry, 'label'>): ModulePage => ({
  path,
  component: lazyRouteComponent(async () => ({ Nothing }), 'Nothing'),
  ...(nav ? { nav: { ...nav, label: text(path, path) } } : {}),
})

const pages = [
  page('/second', { group: 'registers', order: 20, right: 'enterprise.read' }),
  page('/first', { group: 'registers', order: 10 }),
  page('/hidden', { group: 'money', order: 10, right: 'budget.read' }),
  page('/', { group: 'home', order: 0 }),
  page('/record/$id'),
]

test('the menu holds what the person may open, in its order, without empty groups', () => {
  const menu = menuOf(pages, ['enterprise.read'])
  expect(menu.map(({ group }) => group)).toEqual(['home', 'registers'])
  expect(menu[1]?.entries.map(({ path }) => path)).toEqual(['/first', '/second'])
})

test('without rights only open pages are left', () => {
  expect(menuOf(pages, [])[1]?.entries.map(({ path }) => path)).toEqual(['/first'])
})
