import { createContext, type ReactNode, useContext } from 'react'
import { client } from './client.ts'
import type { Beside, ModulePages, ReferenceSource } from './module-pages.ts'

type Sources = Readonly<Record<string, ReferenceSource>>

const agency: ReferenceSource = {
  find: async (q) =>
    (await client.agencies.choices({ q })).map(({ id, name, shortName }) => ({
      id,
      label: name,
      detail: shortName,
    })),
}

const References = createContext<Sources>({})
const Besides = createContext<ReadonlyMap<string, readonly Beside[]>>(new Map())
const Records = createContext<Readonly<Record<string, string>>>({})

/** Lets every picker find the records of every module, and every figure open the records behind it. */
export const ReferencesProvider = ({
  modules,
  children,
}: {
  modules: readonly ModulePages[]
  children: ReactNode
}) => {
  const sources = Object.assign({ agency }, ...modules.map(({ references }) => references ?? {})) as Sources
  const records = Object.assign({}, ...modules.map((module) => module.records ?? {})) as Record<
    string,
    string
  >
  const shown = modules.flatMap(({ beside }) => Object.entries(beside ?? {}))
  const besides = new Map(
    [...Map.groupBy(shown, ([subject]) => subject)].map(([subject, panels]) => [
      subject,
      panels.map(([, panel]) => panel),
    ]),
  )
  return (
    <References.Provider value={sources}>
      <Besides.Provider value={besides}>
        <Records.Provider value={records}>{children}</Records.Provider>
      </Besides.Provider>
    </References.Provider>
  )
}

/** How records of a kind (`Column.of`) are found and opened; undefined when no module offers them. */
export const useReferenceSource = (kind: string | undefined): ReferenceSource | undefined =>
  useContext(References)[kind ?? '']

/** What modules to the right show on the page of a record, by the name under which history knows it. */
export const useBeside = (subject: string): readonly Beside[] => useContext(Besides).get(subject) ?? []

/** Where records open, by the name under which history knows them. */
export const useRecordPaths = (): Readonly<Record<string, string>> => useContext(Records)

/** The list page below which records known to history by this name open; undefined when they have no page. */
export const useRecordPath = (subject: string): string | undefined => useContext(Records)[subject]
