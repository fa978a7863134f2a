import { z } from 'zod'
import { Message, Reference, route } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/period.ts'

/** What proves a record: a file, or a document by number, or both. */
export const Evidence = z.object({
  id: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  documentDate: CalendarDate.nullable(),
  issuer: z.string().nullable(),
  fileName: z.string().nullable(),
  mediaType: z.string().nullable(),
  size: z.number().nullable().describe('Bytes'),
  addedBy: z.string(),
  addedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnReason: z.string().nullable(),
})
export type Evidence = z.infer<typeof Evidence>

const Of = z.object({ subject: z.string().max(60), id: z.string().max(80) })

const optionalText = (max: number) => z.string().trim().max(max).optional()

export const NewEvidence = z.object({
  title: z.string().trim().min(1).max(300),
  documentNumber: optionalText(60),
  documentDate: CalendarDate.or(z.literal('')).optional(),
  issuer: optionalText(200),
  file: z.file().optional(),
})
export type NewEvidence = z.infer<typeof NewEvidence>

const tags = ['Evidence']

export const evidenceContract = {
  list: route
    .route({ method: 'GET', path: '/evidence/{subject}/{id}', tags, summary: 'What proves a record' })
    .input(Of)
    .output(z.array(Evidence)),
  attach: route
    .route({
      method: 'POST',
      path: '/evidence/{subject}/{id}',
      tags,
      summary: 'Attach a file or a document',
      successStatus: 201,
    })
    .input(Of.extend(NewEvidence.shape))
    .output(Evidence),
  withdraw: route
    .route({
      method: 'POST',
      path: '/evidence/{subject}/{id}/{evidence}/withdraw',
      tags,
      summary: 'Withdraw, with a reason',
    })
    .input(Of.extend({ evidence: z.string(), reason: z.string().trim().max(1000) }))
    .output(Evidence),
  file: route
    .route({
      method: 'GET',
      path: '/evidence/{subject}/{id}/{evidence}/file',
      tags,
      summary: 'The file itself',
    })
    .input(Of.extend({ evidence: z.string() }))
    .output(z.file()),
}

/** Records of every kind by their words, for those who know what they look for and not where it stands. */
export const findContract = {
  records: route
    .route({ method: 'GET', path: '/find', tags: ['Find'], summary: 'Find records of every kind by words' })
    .input(z.object({ q: z.string().max(200) }))
    .output(
      z.array(
        z.object({
          subject: z.string(),
          label: Message,
          rows: z.array(Reference),
        }),
      ),
    ),
}
