import { permitOn } from '#kernel/permission.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { atomically, type Context } from '#platform/context.ts'
import { newToken, tokenHash } from '#platform/token.ts'
import { linkAddress, type Post, sendLetters } from './letters.ts'
import { surveyGrants } from './permissions.ts'
import { surveyRefusals } from './rules.ts'
import { getCampaign, getWritable } from './sample.ts'
import * as samples from './sample-store.ts'

const getInvitation = async (context: Context, id: string) => {
  const found = await samples.findInvitation(context.db, context.actor.province, id, true)
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  const one = await getCampaign(context, found.invitation.campaignId)
  permitOn(context.actor, surveyGrants, 'survey.write', one)
  return { ...found, campaign: one }
}

/** Says where the link of an enterprise goes besides its representatives. @throws Refusal FORBIDDEN, NOT_FOUND */
export const setEmail = (
  context: Context,
  { invitation, email }: { invitation: string; email: string | null },
): Promise<{ email: string | null }> =>
  atomically(context, async (inside) => {
    const found = await getInvitation(inside, invitation)
    await samples.setEmail(inside.db, invitation, email)
    await record(inside, {
      ...{ action: 'address-set', subject: 'survey', id: found.campaign.id, label: found.enterprise },
      // History tells that it was set; the address itself stands in the invitation alone.
      after: { enterprise: found.enterprise, address: email === null ? null : '✓' },
    })
    return { email }
  })

/**
 * Makes a personal link to hand over on paper or by telephone; it is told once, and only its hash is kept.
 * @throws Refusal TAKEN_NO_MORE while the survey is not open, FORBIDDEN, NOT_FOUND
 */
export const makeLink = (
  context: Context,
  { url }: Pick<Post, 'url'>,
  { invitation }: { invitation: string },
): Promise<{ url: string }> =>
  atomically(context, async (inside) => {
    const { campaign, enterprise } = await getInvitation(inside, invitation)
    refuseIf(campaign.state !== 'open', surveyRefusals.TAKEN_NO_MORE)
    const token = newToken()
    const { province } = inside.actor
    await samples.addLinks(inside.db, [
      { tokenHash: tokenHash(token), province, invitationId: invitation, madeAt: inside.now },
    ])
    const made = { action: 'link-made', subject: 'survey', id: campaign.id, label: campaign.title }
    await record(inside, { ...made, after: { enterprise } })
    return { url: linkAddress(url, token) }
  })

/** Writes now to everybody drawn who was never written to. @throws Refusal TAKEN_NO_MORE, FORBIDDEN, NOT_FOUND */
export const sendFirstLetters = async (
  context: Context,
  post: Post,
  { id }: { id: string },
): Promise<{ sent: number }> => {
  const one = await atomically(context, async (inside) => {
    const found = await getWritable(inside, id)
    refuseIf(found.state !== 'open', surveyRefusals.TAKEN_NO_MORE)
    await record(inside, { action: 'letters-sent', subject: 'survey', id, label: found.title })
    return found
  })
  return { sent: await sendLetters(context, post, { campaignId: one.id }) }
}
