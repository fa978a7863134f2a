import { z } from 'zod'
import { route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { Year } from '#kernel/period.ts'
import { OutgoingDocument, Transfer } from './shapes.ts'

const register = '/outgoing-documents' as const
const tags = ['Outgoing documents']
const OfYear = z.object({ year: z.coerce.number().pipe(Year) })

export const outgoingContract = {
  list: route
    .route({ method: 'GET', path: register, tags, summary: 'The register of a year' })
    .input(OfYear)
    .output(z.array(OutgoingDocument)),
  sheet: route
    .route({
      method: 'GET',
      path: `${register}-sheet`,
      tags,
      summary: 'The register as Excel',
    })
    .input(OfYear)
    .output(z.file()),
  transfer: route
    .route({
      method: 'PUT',
      path: `${register}/{id}`,
      tags,
      summary: 'Note how it went out',
    })
    .input(Transfer.extend({ id: Id, version: z.number().int() }))
    .output(OutgoingDocument),
}
