import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'

interface SortHeadingProps {
  readonly name: string
  readonly label: string
  readonly sort: string
  readonly onSort: ((name: string) => void) | undefined
  readonly alignRight?: boolean
}

/** The heading of a column; where the column can order the list, a button that says how it does now. */
export const SortHeading = ({ name, label, sort, onSort, alignRight = false }: SortHeadingProps) => {
  const align = alignRight ? 'digits' : undefined
  if (onSort === undefined)
    return (
      <th scope="col" className={align}>
        {label}
      </th>
    )
  const [order, Icon] =
    sort === name
      ? (['ascending', IconArrowUp] as const)
      : sort === `-${name}`
        ? (['descending', IconArrowDown] as const)
        : (['none', IconArrowsSort] as const)
  return (
    <th scope="col" aria-sort={order} className={align}>
      <button type="button" className="sort-button" onClick={() => onSort(name)}>
        {label}
        <Icon size={15} aria-hidden className={order === 'none' ? 'sort-idle' : undefined} />
      </button>
    </th>
  )
}
