import { newId } from '#kernel/id.ts'
import type { PlanBasis } from '#modules/plan/document.ts'
import { plansInForce } from '#modules/plan/service.ts'
import { noteText } from '#modules/plan/wording.ts'
import { enterRows, freshRow } from '#modules/registers/new-rows.ts'
import { atomically, type Context } from '#platform/context.ts'
import type { DocumentKind } from './document.ts'
import { noteThat } from './notice.ts'
import type { Standing, Topic } from './rules.ts'
import { documentShelf } from './shelf.ts'
import * as store from './store.ts'

// What the symbol after the number says of the kind (Decree 30/2020, annex III).
const kinds: readonly [RegExp, DocumentKind][] = [
  [/\/NĐ-/u, 'decree'],
  [/\/TT-/u, 'circular'],
  [/\/QĐ-/u, 'decision'],
  [/\/?NQ[/-]/u, 'resolution'],
  [/CT[/-]/u, 'directive'],
  [/\/KH-/u, 'plan'],
  [/\/QH\d/u, 'law'],
]

const kindOf = ({ number, title }: PlanBasis): DocumentKind => {
  if (/\/QH\d/u.test(number) && !/^Luật/u.test(title.vi)) return 'resolution'
  return kinds.find(([pattern]) => pattern.test(number))?.[1] ?? 'other'
}

const topicWords: readonly [RegExp, Topic][] = [
  [/tài chính|ngân sách|kinh phí/iu, 'finance'],
  [/năng suất/iu, 'productivity'],
  [/tiêu chuẩn|quy chuẩn/iu, 'standards'],
  [/đo lường/iu, 'metrology'],
  [/chất lượng/iu, 'quality'],
  [/sở hữu trí tuệ/iu, 'property'],
  [/khoa học|đổi mới/iu, 'innovation'],
  [/doanh nghiệp/iu, 'enterprises'],
]

/** Topics by the words of the title; the first two that fit. */
const topicsOf = ({ title }: PlanBasis): readonly [Topic, Topic | null] => {
  const [first, second] = topicWords.filter(([words]) => words.test(title.vi)).map(([, topic]) => topic)
  return [first ?? 'administration', second ?? null]
}

const stated: Readonly<Record<PlanBasis['status'], Standing>> = {
  'in-force': 'in-force',
  amended: 'amended',
  replaced: 'replaced',
  unknown: 'unknown',
}

/**
 * Loads the documents that the plans in force cite as the first rows of the library, published, with the marks of the
 * plan (I.1); those that the library has already stay as people keep them. Asks no right: it is for the program itself.
 * @returns how many were added
 */
export const importPlanBasis = (context: Context): Promise<{ added: number }> =>
  atomically(context, async (inside) => {
    const { db, actor, now } = inside
    const cited = (await plansInForce(db, actor.province)).flatMap(({ plan }) => plan.basis)
    const known = await store.documentsNumbered(
      db,
      actor.province,
      cited.map(({ number }) => number),
    )
    const isKnown = (one: PlanBasis) =>
      known.some(({ number, issuedOn }) => number === one.number && issuedOn === one.date)
    const once = new Map(cited.map((one) => [`${one.number} ${one.date}`, one])).values()
    const rows = [...once]
      .filter((one) => !isKnown(one))
      .map((one) => {
        const [topic, alsoTopic] = topicsOf(one)
        return freshRow(inside, documentShelf, {
          ...{ id: newId(), number: one.number, kind: kindOf(one), issuer: one.issuer, topic, alsoTopic },
          ...{
            title: one.title.vi.normalize('NFC'),
            titleEn: one.title.en ?? null,
            abstract: null,
            address: null,
          },
          ...{ issuedOn: one.date, effectiveOn: null, expiresOn: null, verified: one.verified },
          ...{
            stated: stated[one.status],
            standing: stated[one.status],
            note: noteText(one.note)?.vi ?? null,
          },
          ...{ endedOn: null, endedById: null, amendedOn: null, agencyId: null },
          ...{ state: 'published', publishedAt: now },
        })
      })
    if (rows.length === 0) return { added: 0 }
    await enterRows(inside, documentShelf, rows)
    await noteThat(
      inside,
      rows.map(({ id }) => ({ documentId: id, happened: 'published' as const })),
    )
    return { added: rows.length }
  })
