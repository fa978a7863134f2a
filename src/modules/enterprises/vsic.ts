import { z } from 'zod'
import { type Text, text } from '#kernel/text.ts'
import { matches } from '#kernel/vietnamese/search-key.ts'
import type { ActivityField } from './size-class.ts'
import listed from './vsic.json' with { type: 'json' }

const Named = z.strictObject({ code: z.string(), vi: z.string(), en: z.string() })

/** A version of the list of economic activities: the same letter means different things in different versions. */
const Version = z.strictObject({
  version: z.string(),
  basis: z.string(),
  from: z.iso.date(),
  verified: z.strictObject({ sections: z.boolean(), divisions: z.boolean() }),
  production: z.array(z.string()).describe('Sections that Decree 80/2021 counts as production'),
  sections: z.array(Named.extend({ divisions: z.array(Named) })),
})

const versions = z.array(Version).parse(listed)

/** An activity by version and code; only both together say what it is. */
export interface VsicKey {
  readonly version: string
  readonly code: string
}

/** An activity of the list, or a finer one below a division that is listed. */
export interface Activity extends VsicKey {
  readonly section: string
  readonly name: Text
}

/** How an activity is written where one text must tell it: `2025:10`. */
export const vsicId = ({ version, code }: VsicKey): string => `${version}:${code}`

/** How an activity reads: code, name, version. */
export const vsicLabel = ({ version, code, name }: Activity): Text =>
  text(`${code} · ${name.vi} (VSIC ${version})`, `${code} · ${name.en} (VSIC ${version})`)

const activities: readonly Activity[] = versions.flatMap(({ version, sections }) =>
  sections.flatMap((section) =>
    [section, ...section.divisions].map(({ code, vi, en }) => ({
      version,
      code,
      section: section.code,
      name: text(vi, en),
    })),
  ),
)

/** The sections of all versions, for lists to be filtered by. */
export const vsicSections: Readonly<Record<string, Text>> = Object.fromEntries(
  activities
    .filter(({ code, section }) => code === section)
    .map((activity) => [vsicId(activity), vsicLabel(activity)]),
)

/**
 * The activity that a version and a code mean. Codes of three to five digits are finer than the list and take the name
 * of their division. Undefined for what no version knows.
 */
export const findActivity = ({ version, code }: VsicKey): Activity | undefined => {
  const [, letter, digits] = /^([A-Z])?(\d{2,5})?$/.exec(code) ?? []
  const found = activities.find(
    (one) => one.version === version && one.code === (digits === undefined ? letter : digits.slice(0, 2)),
  )
  if (found === undefined || (letter && letter !== found.section)) return undefined
  return { ...found, code: digits ?? code }
}

/** Reads `2025:10` and what people write in sheets: `10 (2025)`, `C10 VSIC 2018`, a whole label. Without a version it means nothing. */
export const readVsic = (typed: string): Activity | undefined => {
  const [, before, code = '', after] =
    /^(?:(?:VSIC\s*)?(20\d{2})\s*[:\-·]\s*)?([A-Z]?\d{0,5})(?:\s.*?\(?(?:VSIC\s*)?(20\d{2})\)?)?$/i.exec(
      typed.trim(),
    ) ?? []
  const version = before ?? after
  return version === undefined || code === ''
    ? undefined
    : findActivity({ version, code: code.toUpperCase() })
}

const newestFirst = versions.map(({ version }) => version).toReversed()

/** Activities found by code or by words without accents, the newest version first. */
export const searchVsic = (words: string): Activity[] => {
  const code = words.trim().toUpperCase()
  const finer = /^[A-Z]?\d{3,5}$/.test(code)
    ? newestFirst.flatMap((version) => findActivity({ version, code }) ?? [])
    : []
  const found = activities.filter(
    (one) => one.code === code || matches(`${one.section}${one.code} ${one.name.vi} ${one.name.en}`, words),
  )
  const order = ({ version }: Activity) => newestFirst.indexOf(version)
  return [...finer, ...found.toSorted((a, b) => order(a) - order(b))].slice(0, 40)
}

/** The field of activity by which Decree 80/2021 judges size; undefined without a code. */
export const activityFieldOf = (activity: VsicKey | undefined): ActivityField | undefined => {
  const found = activity && findActivity(activity)
  if (found === undefined) return undefined
  const version = versions.find((one) => one.version === found.version)
  return version?.production.includes(found.section) ? 'production' : 'trade'
}
