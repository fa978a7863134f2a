import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { record, takersOf } from '#modules/audit/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf, Values } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { publicationRegister } from './columns.ts'
import type { PublicationInput } from './contract.ts'
import { type PublicationRight, publicationGrants } from './permissions.ts'
import { isWritten, publicationRefusals, slugOf } from './rules.ts'
import { publication } from './schema.ts'
import { sourceOf } from './sources.ts'
import * as store from './store.ts'
import { publicationWorkflow } from './workflow.ts'

export const publicationSubject = 'publication'

/** What somebody wrote for the portal. @throws Refusal TITLE_NEEDED, WORDS_NEEDED */
const writtenValues = ({ kind, title, titleEn, body, bodyEn }: PublicationInput): Values => {
  if (title === null) throw new Refusal(publicationRefusals.TITLE_NEEDED, {}, 'title')
  refuseIf(body === null, publicationRefusals.WORDS_NEEDED, {}, 'body')
  const shown = { group: null, facts: [] }
  return {
    kind,
    title,
    titleEn,
    body,
    bodyEn,
    shown,
    slug: slugOf(title),
    recordId: null,
    enterpriseId: null,
  }
}

/** What is shown of a record as it stands now. @throws Refusal PROPOSE_INSTEAD, NOTHING_TO_SHOW */
const drawnValues = async (context: Context, { kind, record: id }: PublicationInput): Promise<Values> => {
  if (id === null) throw new Refusal(publicationRefusals.PROPOSE_INSTEAD, {}, 'kind')
  const [found] = (await sourceOf(kind)?.list(context, [id])) ?? []
  if (found === undefined) throw new Refusal(publicationRefusals.NOTHING_TO_SHOW, {}, 'record')
  return { ...found, kind }
}

const proveOtherHand = async (context: Context, row: store.PublicationRow): Promise<void> => {
  const { created, changed } = await takersOf(context, { subject: publicationSubject, id: row.id })
  const mine = context.actor.personId
  refuseIf(mine !== undefined && (created === mine || changed === mine), publicationRefusals.OWN_WORDS)
}

/** The item that stood there before goes as this one comes. */
const takePlace = async (context: Context, row: store.PublicationRow): Promise<void> => {
  const old = await store.replacedBy(context.db, row)
  await store.withdraw(
    context.db,
    old.map(({ id }) => id),
    context.now,
  )
  for (const one of old)
    await record(context, {
      action: 'replaced',
      subject: publicationSubject,
      id: one.id,
      label: one.title,
      before: { state: one.state },
      after: { state: 'withdrawn' },
    })
}

const provePublishable = async (context: Context, row: store.PublicationRow): Promise<void> => {
  await proveOtherHand(context, row)
  const lacks = row.enterpriseId !== null && !(await store.isAgreed(context.db, row.enterpriseId))
  refuseIf(lacks, publicationRefusals.NO_AGREEMENT)
  await takePlace(context, row)
}

/** What sets the register of publications apart: an item is what was reviewed, and changes only as a draft. */
export const publicationShelf: Shelf<PublicationInput, PublicationRight> = {
  subject: publicationSubject,
  register: publicationRegister,
  table: publication,
  grants: publicationGrants,
  rights: { read: 'publication.read', write: 'publication.write' },
  workflow: publicationWorkflow,
  defaultSort: '-publishedOn',
  enterprise: publication.enterpriseId,
  fields: {
    title: publication.title,
    kind: publication.kind,
    state: publication.state,
    publishedOn: publication.publishedOn,
    enterprise: referenceTo(publication.enterpriseId, enterpriseName(publication.enterpriseId)),
    body: publication.body,
    titleEn: publication.titleEn,
    bodyEn: publication.bodyEn,
    shown: publication.shown,
  },
  filters: { enterprise: publication.enterpriseId },
  foundBy: [enterpriseKey(publication.enterpriseId)],
  label: ({ title }) => String(title),
  words: (values) => [values.title, values.titleEn, values.body] as (string | null)[],
  toValues: async (context, input, _id, before) => {
    if (before === undefined)
      return isWritten(input.kind) ? writtenValues(input) : drawnValues(context, input)
    refuseIf(before.state !== publicationWorkflow.initial, publicationRefusals.WITHDRAW_FIRST)
    const { kind, slug, recordId, enterpriseId, shown, title: was } = before
    if (isWritten(String(kind))) return writtenValues({ ...input, kind: kind as PublicationInput['kind'] })
    const { title, titleEn, body, bodyEn } = input
    return { kind, slug, recordId, enterpriseId, shown, title: title ?? was, titleEn, body, bodyEn }
  },
  closedTo: (_context, { state }) => state !== publicationWorkflow.initial,
  beforeRemove: async (context, id) => {
    refuseIf(await store.isLive(context.db, id), publicationRefusals.WITHDRAW_FIRST)
  },
  beforeStep: async (context, before, action) => {
    if (action === 'publish') await provePublishable(context, before as store.PublicationRow)
  },
  stepValues: async (context, _before, { action }) =>
    action === 'publish' ? { publishedOn: today(context) } : {},
}
