import type { Basis } from '#modules/agencies/document.ts'
import { dateText } from '#web/ui/text-date.tsx'
import { Unconfirmed } from '#web/ui/unconfirmed.tsx'

/** The paper that a fact rests on, with its link, whether it was read, and what the reader must know. */
export const Paper = ({
  basis,
  verified,
  note,
}: {
  basis: Basis | null
  verified: boolean
  note?: string | null
}) => (
  <>
    {basis &&
      (basis.url ? (
        <a href={basis.url} target="_blank" rel="noreferrer">
          {basis.document}
        </a>
      ) : (
        basis.document
      ))}
    {basis?.date && ` (${dateText(basis.date)})`} <Unconfirmed verified={verified} />
    {note && <span className="choice-detail">{note}</span>}
  </>
)
