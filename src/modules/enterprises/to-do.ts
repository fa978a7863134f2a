import { holds } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import type { ToDo } from '#kernel/to-do.ts'
import type { Context } from '#platform/context.ts'
import { expiringHeld } from './expiring.ts'
import { enterpriseGrants } from './permissions.ts'

/** Certificates and OCOP products about to expire, for those who keep the enterprises that hold them. */
export const enterprisesToDo = async (context: Context): Promise<ToDo[]> => {
  if (!holds(context.actor, enterpriseGrants, 'enterpriseFacts.write')) return []
  const { certificates, ocop, from, to } = await expiringHeld(context, 'enterpriseFacts.write')
  const asked = (column: string) => `?filter[${column}]=${from}..${to}&sort=${column}`
  const items: ToDo[] = []
  const shared = { by: to, late: false, button: text('Xem', 'Look') }
  if (certificates > 0)
    items.push({
      ...shared,
      what: text(
        `${certificates} chứng nhận của doanh nghiệp sắp hết hạn`,
        `${certificates} certificates of enterprises are about to expire`,
      ),
      path: `/enterprise-certificates${asked('validTo')}`,
    })
  if (ocop > 0)
    items.push({
      ...shared,
      what: text(`${ocop} sản phẩm OCOP sắp hết hạn`, `${ocop} OCOP products are about to expire`),
      path: `/enterprise-products${asked('ocopTo')}`,
    })
  return items
}
