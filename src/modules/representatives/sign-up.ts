import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { addDays, dayOf, startOfDay } from '#kernel/period.ts'
import { Refusal } from '#kernel/refusal.ts'
import { checkTaxCode } from '#kernel/vietnamese/tax-code.ts'
import { advance } from '#kernel/workflow.ts'
import { record } from '#modules/audit/service.ts'
import { taxCodeRefusal } from '#modules/enterprises/rules.ts'
import { enterpriseWithTaxCode } from '#modules/enterprises/service.ts'
import { attachEvidence } from '#modules/registers/evidence.ts'
import { enterRows, freshRow } from '#modules/registers/new-rows.ts'
import { atomically, type Context, today } from '#platform/context.ts'
import { holdLock } from '#platform/database/database.ts'
import type { Letter } from '#platform/mail.ts'
import { proveNotTooMany, type RateLimit } from '#platform/rate-limit.ts'
import { newToken, tokenHash } from '#platform/token.ts'
import { alreadyThereLetter, alreadyWaitingLetter, type Post, proveLetter, send } from './letters.ts'
import { lastDayOf, representativeRefusals, waitingDays } from './rules.ts'
import { signUp } from './schema.ts'
import type { OwnSignUp, SignUpInput } from './sign-up-contract.ts'
import { signUpShelf } from './sign-up-shelf.ts'
import * as store from './sign-up-store.ts'
import { type SignUpState, signUpWorkflow } from './workflow.ts'

/** How often strangers may knock, by network address and by tax code. */
export interface Knocking {
  readonly byAddress: RateLimit
  readonly byTaxCode: RateLimit
  readonly address: string
}

// Longer than the slowest way through, so that the time of an answer tells nothing.
const answerTime = 400

const normalised = (typed: string): string => {
  const checked = checkTaxCode(typed)
  if (!checked.ok) throw taxCodeRefusal(checked.reason)
  return checked.normalised
}

const knock = ({ now }: Context, { byAddress, byTaxCode, address }: Knocking, taxCode: string): void => {
  proveNotTooMany(byAddress, address, now)
  proveNotTooMany(byTaxCode, taxCode, now)
}

/**
 * The public name of the enterprise with a tax code, and nothing else of it; null when it is not in the register.
 * @throws Refusal TAX_CODE_WRONG explaining the fault, TOO_MANY by address and by tax code
 */
export const publicNameOf = async (
  context: Context,
  knocking: Knocking,
  asked: { taxCode: string },
): Promise<{ name: string | null }> => {
  const taxCode = normalised(asked.taxCode)
  knock(context, knocking, taxCode)
  return { name: (await enterpriseWithTaxCode(context, taxCode))?.name ?? null }
}

// The form has been judged by its own verb; nobody else can attach through this door.
const ownSubject = new Map([
  ['sign-up', { name: 'sign-up', proveReadable: async () => {}, proveWritable: async () => {} }],
])

const enter = async (context: Context, input: SignUpInput, file: File | undefined): Promise<string> => {
  const { db, actor, now } = context
  const token = newToken()
  const own = { tokenHash: tokenHash(token), since: now }
  const before = await store.lockOpen(db, actor.province, input)
  if (before) {
    await db.update(signUp).set(own).where(eq(signUp.id, before.id))
    return token
  }
  const agencyId = (await enterpriseWithTaxCode(context, input.taxCode))?.agencyId ?? null
  const row = freshRow(context, signUpShelf, { ...input, ...own, agencyId })
  await enterRows(context, signUpShelf, [row])
  if (file)
    await attachEvidence(context, ownSubject, { subject: 'sign-up', id: row.id, title: file.name, file })
  return token
}

const letterFor = async (
  context: Context,
  post: Post,
  input: SignUpInput,
  file: File | undefined,
): Promise<Letter> => {
  const { db, actor } = context
  await holdLock(db, `sign-up ${input.taxCode} ${input.email}`)
  const waiting = await store.lockOpen(db, actor.province, input)
  if (waiting?.state === 'waiting') return alreadyWaitingLetter(post, input)
  const account = await store.accountOf(db, input.email, today(context))
  const found = await enterpriseWithTaxCode(context, input.taxCode)
  const represents = found && account?.roles.some(({ enterpriseId }) => enterpriseId === found.id)
  return represents
    ? alreadyThereLetter(post, input)
    : proveLetter(post, input, await enter(context, input, file))
}

/**
 * Takes in a request to represent an enterprise and writes a letter to the address. The answer is the same, and comes
 * at the same time, whether the enterprise, the account or an earlier request is known here or not.
 * @throws Refusal TAX_CODE_WRONG explaining the fault, TOO_MANY, and those of a file that is not taken
 */
export const requestSignUp = async (
  context: Context,
  post: Post,
  knocking: Knocking,
  { file, ...typed }: SignUpInput & { file?: File | undefined },
): Promise<{ email: string }> => {
  const input = { ...typed, taxCode: normalised(typed.taxCode), email: typed.email.toLowerCase() }
  knock(context, knocking, input.taxCode)
  const asking = { ...context, actor: { ...context.actor, name: input.personName } }
  const work = atomically(asking, (inside) => letterFor(inside, post, input, file))
  const [letter] = await Promise.all([work, pause(answerTime)])
  send(post, letter)
  return { email: input.email }
}

/** Moves a request to another state, with its history, inside a transaction that is already open. */
export const moveSignUp = async (
  context: Context,
  before: store.SignUpRow,
  action: keyof typeof signUpWorkflow.steps,
  values: Partial<store.SignUpRow> = {},
): Promise<void> => {
  const state = advance(signUpWorkflow, before.state as SignUpState, action)
  const { now } = context
  const after = { ...before, ...values, state, since: now, updatedAt: now, version: before.version + 1 }
  await context.db.update(signUp).set(after).where(eq(signUp.id, before.id))
  const label = `${before.personName}, ${before.enterpriseName}`
  await record(context, { action, subject: 'sign-up', id: before.id, label, before, after })
}

const present = (row: store.SignUpRow): OwnSignUp => ({
  enterpriseName: row.enterpriseName,
  taxCode: row.taxCode,
  personName: row.personName,
  email: row.email,
  state: row.state as SignUpState,
  receivedOn: dayOf(row.createdAt),
  decisionReason: row.decisionReason,
})

const byLink = (
  context: Context,
  token: string,
  work: (inside: Context, row: store.SignUpRow) => Promise<void>,
): Promise<OwnSignUp> =>
  atomically(context, async (inside) => {
    const { db, actor } = inside
    const find = () => store.lockByToken(db, actor.province, tokenHash(token))
    const row = await find()
    const isOver = row?.state === 'unproven' && today(inside) > lastDayOf('unproven', dayOf(row.since))
    if (row === undefined || isOver) throw new Refusal(representativeRefusals.LINK_IS_OVER)
    await work({ ...inside, actor: { ...actor, name: row.personName } }, row)
    return present((await find()) ?? row)
  })

/** The own request, for whoever holds the link of the letter. @throws Refusal LINK_IS_OVER */
export const openSignUp = (context: Context, { token }: { token: string }): Promise<OwnSignUp> =>
  byLink(context, token, async () => {})

/** Proves the e-mail address; done twice it changes nothing more. @throws Refusal LINK_IS_OVER */
export const proveSignUp = (context: Context, { token }: { token: string }): Promise<OwnSignUp> =>
  byLink(context, token, async (inside, row) => {
    if (row.state === 'unproven') await moveSignUp(inside, row, 'prove')
  })

/** Takes the own request back before it is decided. @throws Refusal LINK_IS_OVER, WRONG_STATE */
export const withdrawSignUp = (context: Context, { token }: { token: string }): Promise<OwnSignUp> =>
  byLink(context, token, (inside, row) => moveSignUp(inside, row, 'withdraw'))

/** Lets requests run out that nobody went on with in time. @returns how many */
export const expireSignUps = (context: Context): Promise<number> =>
  atomically(context, async (inside) => {
    const startOf = (days: number) => startOfDay(addDays(today(inside), -days))
    const before = { unproven: startOf(waitingDays.unproven), waiting: startOf(waitingDays.waiting) }
    const rows = await store.overdue(inside.db, inside.actor.province, before)
    for (const row of rows) await moveSignUp(inside, row, 'expire')
    return rows.length
  })
