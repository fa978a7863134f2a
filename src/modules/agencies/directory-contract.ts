import { z } from 'zod'
import { Reference, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'
import { AgencyKind, Basis, Duty, PlaceLevel, SuccessionKind } from './document.ts'

/** An agency in the list of a day: the name it bears then, or bore last. */
export const AgencyRow = z.object({
  id: Id,
  name: z.string(),
  shortName: z.string(),
  kind: AgencyKind,
  symbol: z.string(),
  parent: Reference.nullable(),
  depth: z.number().int().describe('How many agencies of the list stand above it'),
  from: CalendarDate,
  to: CalendarDate.nullable(),
  verified: z.boolean(),
  exists: z.boolean().describe('Whether it exists on the day that was asked about'),
})
export type AgencyRow = z.infer<typeof AgencyRow>

export const AgencyQuery = z.object({
  q: z.string().max(100).default('').describe('Words of any name it ever bore, with or without accents'),
  on: CalendarDate.optional().describe('The day; today unless given'),
  kind: AgencyKind.optional(),
  gone: z
    .stringbool()
    .or(z.boolean())
    .default(false)
    .describe('Whether to show those that no longer exist as well'),
})
export type AgencyQuery = z.infer<typeof AgencyQuery>

const paper = { basis: Basis.nullable(), verified: z.boolean(), note: z.string().nullable() }

export const AgencyVersionRow = z.object({
  name: z.string(),
  shortName: z.string(),
  kind: AgencyKind,
  parent: Reference.nullable(),
  symbol: z.string(),
  placeName: z.string(),
  from: CalendarDate,
  to: CalendarDate.nullable(),
  ...paper,
})

/** An act of reorganisation, with the names of its own day. */
export const SuccessionRow = z.object({
  key: z.string(),
  kind: SuccessionKind,
  on: CalendarDate,
  from: z.array(Reference),
  to: z.array(Reference),
  duties: z.array(Duty).nullable().describe('null: all of them'),
  ...paper,
})
export type SuccessionRow = z.infer<typeof SuccessionRow>

/** A duty that an agency holds on a day: given to it by name, or taken over in an act of reorganisation. */
export const HeldDutyRow = z.object({
  duty: Duty,
  since: CalendarDate,
  from: z.array(Reference).describe('Those it was taken over from; empty when given by name'),
  ...paper,
})
export type HeldDutyRow = z.infer<typeof HeldDutyRow>

export const AgencyRecord = z.object({
  id: Id,
  key: z.string(),
  day: CalendarDate,
  name: z.string(),
  exists: z.boolean(),
  versions: z.array(AgencyVersionRow),
  lineage: z.array(SuccessionRow).describe('Every act that led to it or on from it, in the order of time'),
  duties: z.array(HeldDutyRow),
  people: z
    .array(z.object({ id: Id, name: z.string(), position: z.string().nullable(), role: z.string() }))
    .nullable()
    .describe('null for those who may not see people'),
})
export type AgencyRecord = z.infer<typeof AgencyRecord>

const PlaceLink = z.object({
  code: z.string(),
  from: CalendarDate,
  name: z.string(),
  on: CalendarDate,
  partial: z.boolean(),
})

/** A place in the days in which its code meant it; codes and names move on to other places. */
export const PlaceRow = z.object({
  code: z.string(),
  level: PlaceLevel,
  name: z.string(),
  parent: z.string().nullable(),
  from: CalendarDate,
  to: CalendarDate.nullable(),
  before: z.array(PlaceLink).describe('Places that it was made of'),
  after: z.array(PlaceLink).describe('Places that it became'),
  ...paper,
})
export type PlaceRow = z.infer<typeof PlaceRow>

export const PlaceQuery = z.object({
  q: z.string().max(100).default(''),
  level: PlaceLevel.optional(),
  on: CalendarDate.optional().describe('Only places of this day; all days unless given'),
})
export type PlaceQuery = z.infer<typeof PlaceQuery>

const tags = ['Agencies']
const locale = z.enum(['vi', 'en']).default('vi')

export const directoryContract = {
  list: route
    .route({ method: 'GET', path: '/agencies', tags, summary: 'Agencies of a day, as a tree' })
    .input(AgencyQuery)
    .output(z.object({ day: CalendarDate, rows: z.array(AgencyRow) })),
  sheet: route
    .route({ method: 'GET', path: '/agencies-sheet', tags, summary: 'The list as an Excel file' })
    .input(AgencyQuery.extend({ locale }))
    .output(z.file()),
  get: route
    .route({
      method: 'GET',
      path: '/agencies/{id}',
      tags,
      summary: 'An agency through time, and its duties on a day',
    })
    .input(z.object({ id: Id, on: CalendarDate.optional() }))
    .output(AgencyRecord),
  places: route
    .route({
      method: 'GET',
      path: '/places',
      tags,
      summary: 'Places with the days in which their code meant them',
    })
    .input(PlaceQuery)
    .output(z.array(PlaceRow)),
}
