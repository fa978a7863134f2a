import type { ApiSession } from './api.ts'

interface Board {
  readonly phases: readonly {
    readonly id: string
    readonly targets: readonly {
      readonly id: string
      readonly value: string | null
      readonly years: readonly { readonly year: number; readonly value: string | null }[]
    }[]
  }[]
}
type Figures = ReadonlyMap<string, string | null>

const figuresOf = async (officer: ApiSession): Promise<Figures> => {
  const { phases } = await officer.get<Board>('/results/board')
  return new Map(
    phases.flatMap(({ targets }) =>
      targets.flatMap(({ id, value, years }) => [
        [id, value] as const,
        ...years.map((one) => [`${id} ${one.year}`, one.value] as const),
      ]),
    ),
  )
}

/** Reads the board of targets again and again; each answer says which figures have moved since the one before, and by how much. */
export const watchTargets = async (officer: ApiSession): Promise<() => Promise<Record<string, number>>> => {
  let before = await figuresOf(officer)
  return async () => {
    const now = await figuresOf(officer)
    const moved = [...now].filter(([key, value]) => value !== before.get(key))
    const steps = moved.map(([key, value]) => [key, Number(value) - Number(before.get(key) ?? 0)] as const)
    before = now
    return Object.fromEntries(steps)
  }
}
