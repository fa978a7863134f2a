import { and, eq, isNull, ne } from 'drizzle-orm'
import { reachOf } from '#kernel/permission.ts'
import { refuseIf } from '#kernel/refusal.ts'
import { ownerOf } from '#modules/enterprises/belonging.ts'
import { enterprisesNamed, proveEnterprise } from '#modules/enterprises/service.ts'
import { enterpriseKey, enterpriseName } from '#modules/enterprises/shelf.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { type Context, today } from '#platform/context.ts'
import { agreementWorkflow } from './agreement-workflow.ts'
import { agreementRegister } from './columns.ts'
import type { AgreementInput } from './contract.ts'
import { type PublicationRight, publicationGrants } from './permissions.ts'
import { publicationRefusals } from './rules.ts'
import { agreement } from './schema.ts'

const keeperOf = async (context: Context, { enterprise, document }: AgreementInput) => {
  if (reachOf(context.actor, publicationGrants, 'agreement.write') === 'enterprise')
    return ownerOf(context, enterprise)
  await proveEnterprise(context, enterprise, 'enterprise')
  refuseIf(document === null, publicationRefusals.DOCUMENT_NEEDED, {}, 'document')
  return { enterpriseId: enterprise }
}

const proveNoOther = async ({ db }: Context, enterpriseId: string, id: string | undefined): Promise<void> => {
  const standing = await db.$count(
    agreement,
    and(
      eq(agreement.enterpriseId, enterpriseId),
      eq(agreement.state, 'given'),
      isNull(agreement.removedAt),
      id === undefined ? undefined : ne(agreement.id, id),
    ),
  )
  refuseIf(standing > 0, publicationRefusals.AGREEMENT_STANDS, {}, 'enterprise')
}

/** What sets the agreements apart: one stands for an enterprise, and whoever may give it may revoke it at once. */
export const agreementShelf: Shelf<AgreementInput, PublicationRight> = {
  subject: 'publication.agreement',
  register: agreementRegister,
  table: agreement,
  grants: publicationGrants,
  rights: { read: 'agreement.read', write: 'agreement.write' },
  workflow: agreementWorkflow,
  defaultSort: '-givenOn',
  enterprise: agreement.enterpriseId,
  fields: {
    enterprise: referenceTo(agreement.enterpriseId, enterpriseName(agreement.enterpriseId)),
    state: agreement.state,
    givenOn: agreement.givenOn,
    document: agreement.document,
    recordedBy: agreement.recordedBy,
    revokedOn: agreement.revokedOn,
    note: agreement.note,
  },
  filters: { enterprise: agreement.enterpriseId },
  sorts: { enterprise: enterpriseName(agreement.enterpriseId) },
  foundBy: [enterpriseKey(agreement.enterpriseId)],
  lookups: { enterprise: enterprisesNamed },
  label: (values) => String(values.document ?? values.recordedBy),
  words: (values) => [values.document, values.recordedBy] as (string | null)[],
  toValues: async (context, input, id, before) => {
    const { enterpriseId, ...keeper } = await keeperOf(context, input)
    await proveNoOther(context, enterpriseId, id)
    const givenOn = input.givenOn ?? today(context)
    refuseIf(givenOn > today(context), publicationRefusals.GIVEN_AHEAD, {}, 'givenOn')
    const { document, note } = input
    return {
      ...{ enterpriseId, givenOn, document, note },
      ...(before ? {} : { ...keeper, recordedBy: context.actor.name }),
    }
  },
  stepValues: async (context) => ({ revokedOn: today(context) }),
}
