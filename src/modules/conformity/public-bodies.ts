import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { permit } from '#kernel/permission.ts'
import { type Context, today } from '#platform/context.ts'
import { inScope } from '#platform/database/scope.ts'
import { scopeLine } from './part-schema.ts'
import { conformityGrants } from './permissions.ts'
import { standingOn } from './rules.ts'
import { body } from './schema.ts'
import { highestLevel } from './store.ts'

const atMost = 500

/**
 * Bodies that were formed, with the recognition by which they stand today and the lines of their scope that the focal agency
 * checked, for anybody; in the order of the Vietnamese alphabet (II.5.b, II.5.d).
 */
export const publicBodies = async (context: Context) => {
  const { db } = context
  const within = permit(context.actor, conformityGrants, 'openBody.read')
  const bodies = await db
    .select({
      id: body.id,
      name: body.name,
      service: body.service,
      products: body.products,
      recognition: body.recognition,
      number: body.number,
      recognisedBy: body.recognisedBy,
      standard: body.standard,
      status: body.status,
      expires: body.expires,
      level: highestLevel,
    })
    .from(body)
    .where(
      and(
        inScope(within, { province: body.province, published: sql`${body.formedOn} is not null` }),
        isNull(body.removedAt),
      ),
    )
    .orderBy(sql`${body.name} collate vietnamese`)
    .limit(atMost)
  const lines = await db
    .select({
      bodyId: scopeLine.bodyId,
      productGroup: scopeLine.productGroup,
      parameter: scopeLine.parameter,
      method: scopeLine.method,
      range: scopeLine.range,
      level: scopeLine.level,
    })
    .from(scopeLine)
    .where(
      and(
        inArray(
          scopeLine.bodyId,
          bodies.map(({ id }) => id),
        ),
        eq(scopeLine.state, 'checked'),
        isNull(scopeLine.removedAt),
      ),
    )
    .orderBy(asc(scopeLine.productGroup), asc(scopeLine.parameter))
  const byBody = Map.groupBy(lines, ({ bodyId }) => bodyId)
  return bodies.map((one) => ({
    ...one,
    standing: standingOn(one, today(context)),
    scope: byBody.get(one.id) ?? [],
  }))
}
