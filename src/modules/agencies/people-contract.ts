import { z } from 'zod'
import { Reference, route } from '#kernel/contract.ts'
import { Id } from '#kernel/id.ts'
import { CalendarDate } from '#kernel/period.ts'

const words = (max: number) => z.string().trim().min(1).max(max)
/** Roles that an administrator gives. Observers look into all provinces, so they are appointed on the command line. */
const GivenRole = z.enum(['officer', 'leader', 'representative', 'inspector', 'administrator'])
export const givenRoles = GivenRole.options

/** A role that a person holds for a time. */
export const RoleRow = z.object({
  id: Id,
  role: z.enum([...GivenRole.options, 'observer']),
  agency: Reference.nullable(),
  enterpriseId: z.string().nullable(),
  bodyId: z.string().nullable(),
  from: CalendarDate,
  to: CalendarDate.nullable(),
  decision: z.string().nullable(),
})
export type RoleRow = z.infer<typeof RoleRow>

export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  position: z.string().nullable(),
  phone: z.string().nullable(),
  active: z.boolean(),
  locked: z.boolean().describe('Locked for a time after wrong passwords'),
  mustChangePassword: z.boolean(),
  twoFactor: z.boolean(),
  lastSignIn: z.iso.datetime().nullable(),
  roles: z.array(RoleRow),
  actions: z.array(z.enum(['change', 'suspend', 'reinstate', 'reset-password', 'unlock', 'give-role'])),
})
export type PersonRow = z.infer<typeof PersonRow>

export const NewRole = z.object({
  role: GivenRole,
  agencyId: Id.optional(),
  enterpriseId: Id.optional(),
  bodyId: Id.optional(),
  from: CalendarDate,
  to: CalendarDate.optional(),
  decision: words(300).optional(),
})
export type NewRole = z.infer<typeof NewRole>

export const PersonDetails = z.object({
  name: words(100),
  email: z.email().max(200),
  position: words(200).optional(),
  phone: words(30).optional(),
})
export type PersonDetails = z.infer<typeof PersonDetails>

/** An account whose first password is told once, to the administrator who hands it on. */
export const PersonWithPassword = z.object({ person: PersonRow, password: z.string() })

export const DelegationRow = z.object({
  id: Id,
  agency: Reference,
  from: Reference.describe('Who is stood in for'),
  to: Reference.describe('Who stands in'),
  validFrom: CalendarDate,
  validTo: CalendarDate,
  decision: z.string(),
  state: z.enum(['coming', 'running', 'over', 'withdrawn']),
  actions: z.array(z.enum(['withdraw'])),
})
export type DelegationRow = z.infer<typeof DelegationRow>

export const NewDelegation = z.object({
  fromPersonId: Id,
  toPersonId: Id,
  from: CalendarDate,
  to: CalendarDate,
  decision: words(300),
})
export type NewDelegation = z.infer<typeof NewDelegation>

const tags = ['People']
const OfPerson = z.object({ id: Id })
const Reason = z.string().max(1000)

export const peopleContract = {
  people: route
    .route({ method: 'GET', path: '/people', tags, summary: 'People with their roles' })
    .input(
      z.object({
        q: z.string().max(100).default(''),
        agencyId: Id.optional(),
        active: z.stringbool().or(z.boolean()).optional(),
      }),
    )
    .output(z.array(PersonRow)),
  person: route
    .route({ method: 'GET', path: '/people/{id}', tags, summary: 'One person' })
    .input(OfPerson)
    .output(PersonRow),
  addPerson: route
    .route({
      method: 'POST',
      path: '/people',
      tags,
      summary: 'Make an account; its first password is told once',
      successStatus: 201,
    })
    .input(PersonDetails.extend({ role: NewRole }))
    .output(PersonWithPassword),
  changePerson: route
    .route({ method: 'PUT', path: '/people/{id}', tags, summary: 'Change name, address, position' })
    .input(OfPerson.extend({ details: PersonDetails }))
    .output(PersonRow),
  giveRole: route
    .route({ method: 'POST', path: '/people/{id}/roles', tags, summary: 'Give a role', successStatus: 201 })
    .input(OfPerson.extend({ role: NewRole }))
    .output(PersonRow),
  endRole: route
    .route({ method: 'POST', path: '/people/{id}/roles/{role}/end', tags, summary: 'End a role on a day' })
    .input(OfPerson.extend({ role: Id, on: CalendarDate.describe('Its last day') }))
    .output(PersonRow),
  suspendPerson: route
    .route({ method: 'POST', path: '/people/{id}/suspend', tags, summary: 'Suspend; every session ends' })
    .input(OfPerson.extend({ reason: Reason }))
    .output(PersonRow),
  reinstatePerson: route
    .route({ method: 'POST', path: '/people/{id}/reinstate', tags, summary: 'Let in again' })
    .input(OfPerson.extend({ reason: Reason }))
    .output(PersonRow),
  resetPassword: route
    .route({
      method: 'POST',
      path: '/people/{id}/reset-password',
      tags,
      summary: 'Give a new first password; every session ends',
    })
    .input(OfPerson.extend({ reason: Reason }))
    .output(PersonWithPassword),
  unlockPerson: route
    .route({ method: 'POST', path: '/people/{id}/unlock', tags, summary: 'Unlock after wrong passwords' })
    .input(OfPerson)
    .output(PersonRow),
  delegations: route
    .route({
      method: 'GET',
      path: '/delegations',
      tags,
      summary: 'Delegations of the own agency, and those to or from oneself',
    })
    .input(z.object({}))
    .output(z.array(DelegationRow)),
  colleagues: route
    .route({ method: 'GET', path: '/colleagues', tags, summary: 'Those between whom one may delegate' })
    .input(z.object({ q: z.string().max(100).default('') }))
    .output(z.array(Reference.extend({ detail: z.string() }))),
  delegate: route
    .route({ method: 'POST', path: '/delegations', tags, summary: 'Delegate', successStatus: 201 })
    .input(NewDelegation)
    .output(DelegationRow),
  withdrawDelegation: route
    .route({ method: 'POST', path: '/delegations/{id}/withdraw', tags, summary: 'Withdraw a delegation' })
    .input(OfPerson.extend({ reason: Reason }))
    .output(DelegationRow),
  setFirstPassword: route
    .route({
      method: 'POST',
      path: '/first-use',
      tags,
      summary: 'Set the first password by the link of a letter',
    })
    .input(z.object({ token: z.string().min(1).max(200), password: z.string().max(200) }))
    .output(z.object({ email: z.string() })),
  becomeFirstAdministrator: route
    .route({
      method: 'POST',
      path: '/first-administrator',
      tags,
      summary: 'Make the first administrator by the one-time link of an empty installation',
      successStatus: 201,
    })
    .input(
      z.object({
        token: z.string().min(1).max(200),
        name: words(100),
        email: z.email().max(200),
        password: z.string().max(200),
      }),
    )
    .output(z.object({ email: z.string() })),
}
