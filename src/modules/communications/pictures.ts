import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/id.ts'
import { Refusal, refusals, refuseIf } from '#kernel/refusal.ts'
import { record } from '#modules/audit/service.ts'
import { download } from '#platform/api.ts'
import { atomically, type Context } from '#platform/context.ts'
import { picturePath } from './clean-html.ts'
import { communicationsRefusals } from './rules.ts'
import { articlePicture } from './schema.ts'
import { articles } from './service.ts'

const pictureKinds = ['image/jpeg', 'image/png']

/**
 * Keeps a picture for an article, checked by its content. @returns its address, for the text of the article
 * @throws Refusal PICTURE_KIND, FILE_TOO_LARGE, FILE_EMPTY, FILE_KIND, FORBIDDEN, NOT_FOUND
 */
export const addPicture = async (
  context: Context,
  { id, file }: { id: string; file: File },
): Promise<{ address: string }> => {
  await articles.subject.proveWritable(context, id)
  const { sha256, mediaType } = await context.files.keep(new Uint8Array(await file.arrayBuffer()))
  refuseIf(!pictureKinds.includes(mediaType), communicationsRefusals.PICTURE_KIND, {}, 'file')
  const { title } = await articles.get(context, id)
  const picture = newId()
  await atomically(context, async (inside) => {
    const { db, actor, now: at } = inside
    const row = { id: picture, province: actor.province, articleId: id, sha256, mediaType }
    await db.insert(articlePicture).values({ ...row, addedBy: actor.name, at })
    await record(inside, {
      action: 'picture-added',
      subject: articles.subject.name,
      id,
      label: String(title),
      after: row,
    })
  })
  return { address: `${picturePath}/${picture}` }
}

/** A picture, for those who may read its article. @throws Refusal NOT_FOUND */
export const pictureFile = async (context: Context, { id }: { id: string }): Promise<File> => {
  const { db, actor, files } = context
  const [found] = await db
    .select()
    .from(articlePicture)
    .where(and(eq(articlePicture.id, id), eq(articlePicture.province, actor.province)))
  if (found === undefined) throw new Refusal(refusals.NOT_FOUND)
  await articles.subject.proveReadable(context, found.articleId)
  return download(await files.read(found.sha256), `${id}.${found.mediaType.split('/')[1]}`, found.mediaType)
}
