import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ListQuery } from '#kernel/contract.ts'
import { writeListQuery } from './list-search.ts'

interface DrillProps {
  /** The list page whose rows the number counts. */
  readonly to: string
  readonly query?: Partial<ListQuery>
  /** What the number counts, for those who hear it without its surroundings. */
  readonly label?: string
  readonly children: ReactNode
}

/** A number that opens the list it counts: `<Drill to="/enterprises" query={{ filter: { ocop: 'true' } }}>12</Drill>`. */
export const Drill = ({ to, query = {}, label, children }: DrillProps) => (
  <Link to={to} search={writeListQuery(query) as never} className="drill" aria-label={label}>
    {children}
  </Link>
)
