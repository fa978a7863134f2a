import { EventEmitter } from 'node:events'

/** Rung when a work was started or is to be stopped, so that the runner of this process looks at once. */
export const bell = new EventEmitter<{ rung: [] }>()
