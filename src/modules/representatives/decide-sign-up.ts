import { mayOn, permitOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { offerFirstUse } from '#modules/agencies/first-use.ts'
import type { Installation } from '#modules/agencies/installation.ts'
import { writePerson, writeRole } from '#modules/agencies/people.ts'
import { EnterpriseInput, type enterpriseKinds } from '#modules/enterprises/contract.ts'
import { enterprises, enterpriseWithTaxCode } from '#modules/enterprises/service.ts'
import type { Shown, Taken } from '#modules/registers/shelf.ts'
import { lockRaw } from '#modules/registers/store.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { makePassword } from '#platform/made-password.ts'
import type { Letter } from '#platform/mail.ts'
import { alreadyThereLetter, firstUseLetter, type Post, refusedLetter, send } from './letters.ts'
import { representativeGrants } from './permissions.ts'
import { representativeRefusals } from './rules.ts'
import { signUp } from './schema.ts'
import { signUps } from './service.ts'
import { moveSignUp } from './sign-up.ts'
import { accountOf, type SignUpRow } from './sign-up-store.ts'

type Composed = Post & Pick<Installation, 'hashPassword'>

/** What an officer says of a request. */
export interface Confirmation {
  readonly id: string
  readonly version: number
  readonly enterprise: string | null
  readonly kind?: keyof typeof enterpriseKinds | undefined
}

const addEnterprise = (context: Context, row: SignUpRow, kind: Confirmation['kind']): Promise<Shown> => {
  refuseIf(kind === undefined, representativeRefusals.KIND_MISSING, {}, 'kind')
  const { enterpriseName: name, taxCode, phone, personName: representative } = row
  return enterprises.create(context, EnterpriseInput.parse({ name, taxCode, kind, phone, representative }))
}

/** The enterprise that is meant: the one that the officer picked, the one with the tax code, or a new one. */
const enterpriseMeant = async (context: Context, row: SignUpRow, given: Confirmation): Promise<string> => {
  const chosen = given.enterprise ?? (await enterpriseWithTaxCode(context, row.taxCode))?.id
  const meant = chosen
    ? await enterprises.get(context, chosen)
    : await addEnterprise(context, row, given.kind)
  const differs = meant.taxCode !== null && meant.taxCode !== row.taxCode
  refuseIf(differs, representativeRefusals.TAX_CODE_DIFFERS, { taxCode: String(meant.taxCode) }, 'enterprise')
  const owner = { agencyId: meant.ownerAgencyId as string | null }
  const isKept = mayOn(context.actor, representativeGrants, 'signUp.decide', owner)
  refuseIf(!isKept, representativeRefusals.NOT_KEPT_HERE, {}, 'enterprise')
  return meant.id
}

/** Gives the person the role, with an account where there is none yet. @returns the letter that tells them */
const admit = async (
  context: Context,
  { hashPassword, ...post }: Composed,
  row: SignUpRow,
  enterpriseId: string,
): Promise<Letter> => {
  const from = today(context)
  const role = { role: 'representative' as const, enterpriseId, from }
  const account = await accountOf(context.db, row.email, from)
  if (account === undefined) {
    const { personName: name, email, position, phone } = row
    const passwordHash = await hashPassword(makePassword())
    const known = { name, email, position, phone, passwordHash, mustChangePassword: true, roles: [role] }
    return firstUseLetter(post, row, await offerFirstUse(context, await writePerson(context, known)))
  }
  const { person, roles, disabledAt } = account
  // Nobody judges and speaks for an enterprise under one account.
  const usable =
    person?.province === context.actor.province &&
    disabledAt === null &&
    roles.every((held) => held.role === 'representative')
  if (person === null || !usable) throw new Refusal(representativeRefusals.EMAIL_NOT_USABLE, {}, 'email')
  const already = roles.some((held) => held.enterpriseId === enterpriseId)
  refuseIf(already, representativeRefusals.ALREADY_REPRESENTS, {}, 'email')
  await writeRole(context, person, role)
  return alreadyThereLetter(post, row)
}

/**
 * Confirms a request: the enterprise is found or added, the person gets the role, an account where there is none, and a
 * letter with the first-use link.
 * @throws Refusal FORBIDDEN, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE, KIND_MISSING, TAX_CODE_DIFFERS, NOT_KEPT_HERE,
 * EMAIL_NOT_USABLE, ALREADY_REPRESENTS
 */
export const confirmSignUp = async (
  context: Context,
  composed: Composed,
  given: Confirmation,
): Promise<Shown> => {
  const letter = await atomically(context, async (inside) => {
    const { ownerAgencyId } = await signUps.get(inside, given.id)
    const owner = { agencyId: (ownerAgencyId ?? null) as string | null }
    permitOn(inside.actor, representativeGrants, 'signUp.decide', owner)
    const row = (await lockRaw(inside.db, signUp, given.id)) as SignUpRow | undefined
    if (row === undefined) throw new Refusal(refusals.NOT_FOUND)
    refuseIf(row.version !== given.version, refusals.CHANGED_MEANWHILE)
    // The state is proven first: what follows makes an account.
    const enterpriseId = row.state === 'waiting' ? await enterpriseMeant(inside, row, given) : null
    await moveSignUp(inside, row, 'confirm', { enterpriseId })
    return admit(inside, composed, row, enterpriseId ?? '')
  })
  send(composed, letter)
  return signUps.get(context, given.id)
}

/** Takes a step on a request, above all refusing it with a reason; the person is told. @throws as `take` of a register */
export const takeSignUp = async (context: Context, post: Post, step: Taken): Promise<Shown> => {
  const taken = await signUps.take(context, step)
  const { email, enterpriseName } = taken as unknown as SignUpRow
  send(post, refusedLetter(post, { email, enterpriseName }, step.reason ?? ''))
  return taken
}
