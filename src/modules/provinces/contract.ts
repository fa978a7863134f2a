import { z } from 'zod'
import { route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate, YearSpan } from '#kernel/period.ts'

const tags = ['Provinces']

export const Province = z.object({
  code: z.string(),
  name: z.string(),
  sample: z.boolean(),
  host: z.string().nullable().describe('The host name under which the public reaches it'),
  plans: z.array(z.string()).describe('Numbers of the plans in force'),
})
export type Province = z.infer<typeof Province>

/** A target of a signed report as it was printed. */
export const SignedTarget = z.object({
  label: z.string(),
  unit: z.string().nullable(),
  goal: z.string().nullable(),
  value: z.string().nullable().describe('In the year, or over the phase where nothing is counted by year'),
  state: z.string().nullable(),
})
export type SignedTarget = z.infer<typeof SignedTarget>

export const SignedReport = z.object({
  province: z.object({ code: z.string(), name: z.string(), sample: z.boolean() }),
  report: z
    .object({
      id: Id,
      title: z.string(),
      years: YearSpan,
      number: z.string().nullable(),
      date: CalendarDate.nullable(),
      targets: z.array(SignedTarget),
    })
    .nullable()
    .describe('Null while the province has signed none on these years'),
})
export type SignedReport = z.infer<typeof SignedReport>

export const NationalBoard = z.object({
  years: z.array(YearSpan).describe('Years on which some province has signed a report, the newest first'),
  chosen: YearSpan.nullable(),
  provinces: z.array(SignedReport),
})
export type NationalBoard = z.infer<typeof NationalBoard>

export const provincesContract = {
  list: route
    .route({ method: 'GET', path: '/provinces', tags, summary: 'Provinces that this installation serves' })
    .input(z.object({}))
    .output(z.array(Province)),
  add: route
    .route({
      method: 'POST',
      path: '/provinces',
      tags,
      summary: 'Serve another province, with its plan folder as a zip',
      successStatus: 201,
    })
    .input(
      z.object({
        file: z.file().describe('A zip with plan.yaml, agencies.yaml and places.yaml'),
        host: z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^[a-z0-9.-]{1,200}$/)
          .optional(),
      }),
    )
    .output(z.object({ province: Province, link: z.string().describe('Opens once, for 48 hours') })),
  board: route
    .route({
      method: 'GET',
      path: '/national-board',
      tags,
      summary: 'Signed consolidated reports of all provinces',
    })
    .input(z.object({ from: z.coerce.number().int().optional(), to: z.coerce.number().int().optional() }))
    .output(NationalBoard),
  report: route
    .route({
      method: 'GET',
      path: '/national-board/{province}/{id}/{kind}',
      tags,
      summary: 'A signed consolidated report as it was kept',
    })
    .input(z.object({ province: z.string().max(60), id: Id, kind: z.enum(['docx', 'pdf', 'xlsx']) }))
    .output(z.file()),
}
