import { remembered } from './remembered.ts'
import { type Directory, readDirectory } from './store.ts'

/** All agencies of a province with their versions, duties and successions, as the document that the rules work on. */
export const directoryOf = remembered<Directory>(readDirectory, {
  document: { agencies: [], successions: [] },
  idOf: new Map(),
  keyOf: new Map(),
})
