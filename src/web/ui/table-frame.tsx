import type { ReactNode } from 'react'

interface TableFrameProps {
  /** What the table is about, for those who hear it. */
  readonly label: string
  readonly size?: 'short' | 'whole'
  readonly children: ReactNode
}

/** The frame in which a table scrolls by itself. */
export const TableFrame = ({ label, size, children }: TableFrameProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
  <section className={size ? `table-frame ${size}` : 'table-frame'} tabIndex={0} aria-label={label}>
    {children}
  </section>
)
