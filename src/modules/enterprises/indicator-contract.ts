import { z } from 'zod'
import { route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { Year } from '#kernel/period.ts'
import { indicatorNames } from './indicators.ts'

const Quartiles = {
  n: z.number().int().nullable().describe('How many enterprises; null where they are too few to be told of'),
  low: z.number().nullable().describe('First quartile'),
  middle: z.number().nullable().describe('Median'),
  high: z.number().nullable().describe('Third quartile'),
}

/** How an indicator is spread over enterprises, by group and over the years. */
export const Distribution = z.object({
  year: z.number().int().nullable().describe('Null while there are no figures'),
  years: z
    .array(z.object({ year: z.number().int(), ...Quartiles }))
    .describe('All enterprises, year by year'),
  groups: z.array(
    z.object({
      group: z.string().describe('Section of VSIC or size; empty where it is not known'),
      ...Quartiles,
    }),
  ),
  fewest: z.number().int().describe('Groups of fewer enterprises are hidden'),
})
export type Distribution = z.infer<typeof Distribution>

/** The indicators of an enterprise, the earliest year first. */
export const IndicatorYears = z.object({
  enterprise: z.string(),
  years: z.array(
    z.object({
      year: z.number().int(),
      values: z.partialRecord(z.enum(indicatorNames), z.number()),
      differs: z.boolean().describe('Both ways of value added differ by more than 1 %'),
      productivityChange: z
        .number()
        .nullable()
        .describe('Against the year before, as a difference of logarithms'),
      factorChange: z.number().nullable().describe('Of total factor productivity, likewise'),
    }),
  ),
})
export type IndicatorYears = z.infer<typeof IndicatorYears>

export const DistributionQuery = z.object({
  indicator: z.enum(indicatorNames).default('addedPerWorker'),
  by: z.enum(['section', 'size']).default('section'),
  year: z.coerce.number().pipe(Year).optional().describe('The latest whole year with figures when left out'),
})
export type DistributionQuery = z.output<typeof DistributionQuery>

const tags = ['Enterprises']

export const indicatorContract = {
  ofEnterprise: route
    .route({
      method: 'GET',
      path: '/enterprises/{id}/indicators',
      tags,
      summary: 'Productivity of an enterprise, year by year',
    })
    .input(z.object({ id: Id }))
    .output(IndicatorYears),
  distribution: route
    .route({
      method: 'GET',
      path: '/enterprise-indicators/distribution',
      tags,
      summary: 'Median and quartiles of an indicator by section or size; small groups are hidden',
    })
    .input(DistributionQuery)
    .output(Distribution),
}
