import { shortDate } from '#kernel/vietnamese/official-date.ts'
import type { PlaceRow } from '#modules/agencies/directory-contract.ts'

/** How a commune reads in a picker: its days tell it from a namesake, for names and codes were given again. */
export const placeLabel = ({ name, parent, from, to, after }: PlaceRow) => ({
  label: to !== null && parent ? `${name}, ${parent}` : name,
  detail:
    to === null
      ? `từ ${shortDate(from)}`
      : `đến ${shortDate(to)}${after.length > 0 ? `, nay thuộc ${after.map((next) => next.name).join(', ')}` : ''}`,
})
