import { Feed } from 'feed'
import type { Context } from '#platform/context.ts'
import { happenings, lastNotices } from './notice.ts'
import { standings, type Topic, topics } from './rules.ts'

/** What became known of published documents, as an Atom feed (RFC 4287) of all topics or one. */
export const legalFeed = async (context: Context, url: string, topic?: Topic): Promise<string> => {
  const notices = await lastNotices(context.db, context.actor.province, topic)
  const about = topic === undefined ? '' : `: ${topics[topic].vi}`
  const address = `${url}/van-ban/atom.xml${topic === undefined ? '' : `?linh_vuc=${topic}`}`
  const feed = new Feed({
    id: address,
    title: `Văn bản tiêu chuẩn, đo lường, chất lượng${about}`,
    link: `${url}/van-ban`,
    language: 'vi',
    copyright: '',
    updated: notices[0]?.at ?? context.now,
    feedLinks: { atom: address },
    generator: 'NSCL',
  })
  for (const { id, happened, at, document } of notices)
    feed.addItem({
      id: `urn:uuid:${id}`,
      title: `${happenings[happened].vi}: ${document.number}`,
      link: `${url}/van-ban/${document.id}`,
      date: at,
      description: `${document.title} (${document.issuer}). ${standings[document.standing].vi}.`,
    })
  return feed.atom1()
}
