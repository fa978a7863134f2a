import type { Fieldwork, HeldAnswer } from '#modules/inspections/fieldwork-shapes.ts'

/** An answer that stands on this device and not yet on the server. */
export interface Draft {
  readonly visit: string
  readonly person: string
  readonly question: string
  /** Nothing is sent before one is chosen. */
  readonly answer: HeldAnswer['answer'] | null
  readonly note: string
  /** The version of the server's answer that was seen. */
  readonly base: number
  /** Changes with every stroke, so that what is typed while something is sent is not taken for sent. */
  readonly stroke: string
  /** What the server holds instead, until the inspector chooses. */
  readonly conflict?: HeldAnswer
}

/** A photo that waits on this device. */
export interface WaitingPhoto {
  readonly id: string
  readonly visit: string
  readonly person: string
  readonly question: string
  readonly image: Blob
}

const stores = { visits: 'visit.id', drafts: ['visit', 'person', 'question'], photos: 'id' } as const
type Store = keyof typeof stores

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

let opened: Promise<IDBDatabase> | undefined

const openStores = (): Promise<IDBDatabase> => {
  const request = indexedDB.open('nscl-inspections', 1)
  request.onupgradeneeded = () => {
    for (const [name, keyPath] of Object.entries(stores))
      request.result.createObjectStore(name, { keyPath: keyPath as string | string[] })
  }
  return settled(request)
}

const within = async <T>(
  name: Store,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  opened ??= openStores()
  const transaction = (await opened).transaction(name, mode, { durability: 'strict' })
  const result = await settled(work(transaction.objectStore(name)))
  if (mode === 'readwrite')
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
  return result
}

/** What this device keeps of a visit, so that nothing is lost without a line or on a reload. */
export const device = {
  findVisit: (id: string): Promise<Fieldwork | undefined> =>
    within('visits', 'readonly', (store) => store.get(id)),
  keepVisit: (fieldwork: Fieldwork) => within('visits', 'readwrite', (store) => store.put(fieldwork)),
  dropVisit: (id: string) => within('visits', 'readwrite', (store) => store.delete(id)),
  drafts: async (visit: string): Promise<Draft[]> =>
    (await within<Draft[]>('drafts', 'readonly', (store) => store.getAll())).filter(
      (draft) => draft.visit === visit,
    ),
  keepDraft: (draft: Draft) => within('drafts', 'readwrite', (store) => store.put(draft)),
  dropDraft: ({ visit, person, question }: Draft) =>
    within('drafts', 'readwrite', (store) => store.delete([visit, person, question])),
  photos: async (visit: string): Promise<WaitingPhoto[]> =>
    (await within<WaitingPhoto[]>('photos', 'readonly', (store) => store.getAll())).filter(
      (photo) => photo.visit === visit,
    ),
  keepPhoto: (photo: WaitingPhoto) => within('photos', 'readwrite', (store) => store.put(photo)),
  dropPhoto: (id: string) => within('photos', 'readwrite', (store) => store.delete(id)),
}
