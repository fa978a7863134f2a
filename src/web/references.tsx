import { createContext, type ReactNode, useContext } from 'react'
import { client } from './client.ts'
import type { ModulePages, ReferenceSource } from './module-pages.ts'

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

/** Lets every picker find the records of every module. */
export const ReferencesProvider = ({
  modules,
  children,
}: {
  modules: readonly ModulePages[]
  children: ReactNode
}) => {
  const sources = Object.assign({ agency }, ...modules.map(({ references }) => references ?? {})) as Sources
  return <References.Provider value={sources}>{children}</References.Provider>
}

/** How records of a kind (`Column.of`) are found and opened; undefined when no module offers them. */
export const useReferenceSource = (kind: string | undefined): ReferenceSource | undefined =>
  useContext(References)[kind ?? '']
