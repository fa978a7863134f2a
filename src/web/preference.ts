import { useLocalStorage } from '@mantine/hooks'
import { useSession } from './session.ts'

/** A choice of the person about the screen (columns, density), kept on this device under their name. */
export const usePreference = <T>(name: string, initial: T): [T, (value: T) => void] => {
  const person = useSession().person?.id ?? 'nobody'
  const [value, setValue] = useLocalStorage<T>({
    key: `nscl.${person}.${name}`,
    defaultValue: initial,
    getInitialValueInEffect: false,
  })
  return [value, setValue]
}

export type Density = 'comfortable' | 'dense'

/** How much room rows and fields take. */
export const useDensity = () => usePreference<Density>('density', 'comfortable')
