import { v7 } from 'uuid'
import { z } from 'zod'

/** A new identity; it grows with time, so that rows made together lie together in the index. */
export const newId = (): string => v7()

/** An identity in JSON. */
export const Id = z.uuid()
