import type { ListQuery } from '#kernel/contract.ts'
import type { Column, Register } from '#kernel/register.ts'
import type { SearchParams } from '../search-params.ts'

/** How many rows a page of a list may show. */
export const pageSizes = [50, 100, 200] as const

/** What a list shows before anything was asked. */
export const wholeList: ListQuery = {
  q: '',
  filter: {},
  sort: '',
  page: 1,
  size: pageSizes[0],
  removed: false,
}

const isRange = (value: string, part: RegExp): boolean => {
  const [from = '', to = '', ...more] = value.includes('..') ? value.split('..') : [value, value]
  return (
    more.length === 0 && (from !== '' || to !== '') && [from, to].every((end) => end === '' || part.test(end))
  )
}

const fits = (column: Column, value: string): boolean => {
  switch (column.type) {
    case 'choice':
      return value.split(',').every((key) => column.choices?.[key] !== undefined)
    case 'boolean':
      return value === 'true' || value === 'false'
    case 'date':
      return isRange(value, /^\d{4}-\d{2}-\d{2}$/)
    case 'year':
    case 'integer':
    case 'money':
      return isRange(value, /^-?\d{1,18}$/)
    case 'decimal':
    case 'percent':
      return isRange(value, /^-?\d{1,18}(\.\d{1,6})?$/)
    default:
      return value !== '' && value.length <= 200
  }
}

const filterOf = (register: Register, params: SearchParams): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => {
      const [, column = ''] = /^filter\[(\w+)\]$/.exec(name) ?? []
      const known = register.columns[column]
      return known?.filterable && fits(known, value) ? [[column, value]] : []
    }),
  )

const sortOf = (register: Register, asked = ''): string =>
  register.columns[asked.replace(/^-/, '')]?.sortable ? asked : ''

/** Reads what a list is asked from its address; what the register does not know is left out. */
export const readListQuery = (register: Register, params: SearchParams): ListQuery => ({
  q: (params.q ?? '').slice(0, 200),
  filter: filterOf(register, params),
  sort: sortOf(register, params.sort),
  page: /^[1-9]\d{0,4}$/.test(params.page ?? '') ? Number(params.page) : 1,
  size: pageSizes.find((size) => String(size) === params.size) ?? pageSizes[0],
  removed: params.removed === 'true',
})

/** The address of a list: only what differs from the whole list, so that links stay short. */
export const writeListQuery = (query: Partial<ListQuery>): Record<string, string> => {
  const { q, filter, sort, page, size, removed } = { ...wholeList, ...query }
  return {
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...Object.fromEntries(
      Object.entries(filter)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => [`filter[${name}]`, value]),
    ),
    ...(sort === '' ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...(size === pageSizes[0] ? {} : { size: String(size) }),
    ...(removed ? { removed: 'true' } : {}),
  }
}

/** The order after a click on a heading: up, down, and back to the order of the list itself. */
export const nextSort = (sort: string, name: string): string =>
  sort === name ? `-${name}` : sort === `-${name}` ? '' : name
