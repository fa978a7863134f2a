import { inArray, sql } from 'drizzle-orm'
import { Refusal, refuseIf } from '#kernel/refusal.ts'
import { findPerson } from '#modules/awards/council-store.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { referenceTo } from '#modules/registers/store.ts'
import { agencyOfPerson } from './agency-of-person.ts'
import { type InnovationRight, innovationGrants } from './permissions.ts'
import { projectField, projectLookup, writableProject } from './project-parts.ts'
import { type ReviewInput, reviewRegister } from './review.ts'
import { innovationRefusals } from './rules.ts'
import { review } from './schema.ts'
import * as store from './store.ts'
import { reviewWorkflow } from './workflow.ts'

/** What sets the reviews of proposals apart: the leading agency asks, each member answers for himself. */
export const reviewShelf: Shelf<ReviewInput, InnovationRight> = {
  subject: 'innovation.review',
  register: reviewRegister,
  table: review,
  grants: innovationGrants,
  rights: { read: 'innovationReview.read', write: 'innovation.lead' },
  workflow: reviewWorkflow,
  defaultSort: '-updatedAt',
  sharedWith: review.reviewerAgencyId,
  fields: {
    project: projectField(review.projectId),
    reviewer: referenceTo(sql`${review.personId}`, sql`${review.name}`),
    tied: review.tied,
    ties: review.ties,
    score: review.score,
    verdict: review.verdict,
    opinion: review.opinion,
    givenOn: review.givenOn,
    isOwn: sql`false`,
    personId: review.personId,
    state: review.state,
  },
  filters: { project: review.projectId, reviewer: review.personId },
  lookups: { project: projectLookup },
  keyColumns: { project: review.projectId, reviewer: review.personId },
  label: ({ name }) => String(name),
  words: ({ name, opinion }) => [name, opinion] as (string | null)[],
  toValues: async (context, { project: projectId, reviewer }) => {
    const found = await writableProject(context, projectId, 'innovation.lead')
    const isOpen = found.state === 'submitted' || found.state === 'reviewing'
    refuseIf(!isOpen, innovationRefusals.NOT_REVIEWING, {}, 'project')
    const person = await findPerson(context.db, context.actor.province, reviewer)
    if (person === undefined) throw new Refusal(innovationRefusals.PERSON_UNKNOWN, {}, 'reviewer')
    return {
      projectId,
      agencyId: found.agencyId,
      personId: person.id,
      name: person.name,
      reviewerAgencyId: await agencyOfPerson(context, person.id),
    }
  },
  derive: async ({ db }, ids, befores) => {
    const now = await db
      .selectDistinct({ id: review.projectId })
      .from(review)
      .where(inArray(review.id, [...ids]))
    const before = befores.map(({ projectId }) => projectId as string)
    await store.shareWithReviewers(db, [...new Set([...now.map(({ id }) => id), ...before])])
  },
  complete: async ({ actor }, rows) =>
    rows.map(({ personId, ...row }) => {
      const isOwn = actor.personId !== undefined && personId === actor.personId
      return {
        ...row,
        isOwn,
        actions: isOwn && row.state === 'asked' ? [...row.actions, 'give'] : row.actions,
      }
    }),
}
