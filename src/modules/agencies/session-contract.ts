import { z } from 'zod'
import { route } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/period.ts'

/** Who is signed in, what they act as, and what their menu holds. */
export const Session = z.object({
  person: z
    .object({ id: z.string(), name: z.string(), email: z.string(), locale: z.enum(['vi', 'en']) })
    .nullable(),
  agency: z.object({ id: z.string(), name: z.string(), shortName: z.string() }).nullable(),
  province: z.object({ code: z.string(), name: z.string() }),
  capacities: z.array(z.string()),
  /** Rights that the person holds somewhere, for menus; each record says itself what may be done with it. */
  rights: z.array(z.string()),
  deputyFor: z.array(z.string()),
  mustChangePassword: z.boolean(),
  twoFactorEnabled: z.boolean(),
  /** Sample data is loaded here; every page says so. */
  sample: z.boolean(),
  /** People may also sign in through an outside identity provider. */
  outsideSignIn: z.boolean(),
  today: z.iso.date(),
})
export type Session = z.infer<typeof Session>

/** An agency as a choice, under its name of a day. */
export const AgencyChoice = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
})

const tags = ['Agencies']

export const sessionContract = {
  session: route
    .route({ method: 'GET', path: '/session', tags, summary: 'Who is signed in' })
    .input(z.object({}))
    .output(Session),
  setLocale: route
    .route({ method: 'PUT', path: '/session/locale', tags, summary: 'Choose the language of the screens' })
    .input(z.object({ locale: z.enum(['vi', 'en']) }))
    .output(Session),
  choices: route
    .route({
      method: 'GET',
      path: '/agency-choices',
      tags,
      summary: 'Agencies that exist on a day, to choose from',
    })
    .input(z.object({ q: z.string().max(100).default(''), on: CalendarDate.optional() }))
    .output(z.array(AgencyChoice)),
}
