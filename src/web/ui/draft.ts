const key = (name: string): string => `nscl.draft.${name}`

/** Keeps what is being written on this device. */
export const keepDraft = (name: string, value: unknown): void => {
  try {
    localStorage.setItem(key(name), JSON.stringify(value))
  } catch {
    // A full or forbidden store only means that there is no second copy.
  }
}

/** What was being written here before and never reached the server. */
export const findDraft = <T>(name: string): T | undefined => {
  try {
    const kept = localStorage.getItem(key(name))
    return kept === null ? undefined : (JSON.parse(kept) as T)
  } catch {
    return undefined
  }
}

export const dropDraft = (name: string): void => localStorage.removeItem(key(name))
