import type { Text } from '#kernel/text.ts'
import { text } from '#kernel/text.ts'
import { placesOf } from '#modules/agencies/places.ts'
import type { Context } from '#platform/context.ts'

/** A territory of series: a province as a place with its days, so that the one before a merger and the one after are two. */
export interface Territory {
  readonly key: string
  readonly label: Text
  readonly from: string
  readonly to: string | null
  /** The territories that it was made of. */
  readonly madeOf: readonly string[]
}

const dayText = (day: string) => day.split('-').reverse().join('/')

/** The territories that series can be of: the province and those that it was made of, the latest first. */
export const territoriesOf = async ({ db, actor }: Context): Promise<Territory[]> => {
  const places = await placesOf(db, actor.province)
  return places
    .filter(({ level }) => level === 'province')
    .sort((a, b) => b.from.localeCompare(a.from) || a.code.localeCompare(b.code))
    .map(({ code, name, from, to, before }) => ({
      key: `${code}@${from}`,
      label: to
        ? text(`${name} (đến ${dayText(to)})`, `${name} (to ${dayText(to)})`)
        : before.length > 0
          ? text(`${name} (từ ${dayText(from)})`, `${name} (from ${dayText(from)})`)
          : text(name, name),
      from,
      to,
      madeOf: before.map((one) => `${one.code}@${one.from}`),
    }))
}
