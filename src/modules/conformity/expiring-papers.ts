import { and, between, isNull, lt, sql } from 'drizzle-orm'
import { addDays, type CalendarDate } from '#kernel/period.ts'
import { holds, type Jurisdiction, permit } from '#kernel/permission.ts'
import { text } from '#kernel/text.ts'
import { expiringHeld } from '#modules/enterprises/expiring.ts'
import { enterpriseGrants } from '#modules/enterprises/permissions.ts'
import { type Context, today } from '#platform/context.ts'
import { inScope } from '#platform/database/scope.ts'
import type { Expiring } from './expiring.ts'
import { agreement, equipment, recognition } from './part-schema.ts'
import { conformityGrants } from './permissions.ts'
import { noticeDays } from './rules.ts'

const watched = [
  {
    kind: 'recognitions',
    label: text('Công nhận, chỉ định, đăng ký của tổ chức', 'Recognitions of bodies'),
    table: recognition,
    day: recognition.expires,
    column: 'expires',
    path: '/conformity/recognitions',
    days: noticeDays.paper,
  },
  {
    kind: 'agreements',
    label: text('Thỏa thuận thừa nhận lẫn nhau', 'Recognition agreements'),
    table: agreement,
    day: agreement.validTo,
    column: 'validTo',
    path: '/conformity/agreements',
    days: noticeDays.paper,
  },
  {
    kind: 'calibration',
    label: text('Hiệu chuẩn thiết bị', 'Calibration of equipment'),
    table: equipment,
    day: equipment.calibrationDueOn,
    column: 'calibrationDueOn',
    path: '/conformity/equipment',
    days: noticeDays.equipment,
  },
  {
    kind: 'inspection',
    label: text('Kiểm định thiết bị', 'Inspection of equipment'),
    table: equipment,
    day: equipment.inspectionDueOn,
    column: 'inspectionDueOn',
    path: '/conformity/equipment',
    days: noticeDays.equipment,
  },
] as const
type Watched = (typeof watched)[number]

const count = async (
  { db }: Context,
  within: Jurisdiction,
  { table, day }: Watched,
  from: CalendarDate,
  to: CalendarDate,
) => {
  const [found] = await db
    .select({
      soon: sql<number>`(count(*) filter (where ${between(day, from, to)}))::int`,
      late: sql<number>`(count(*) filter (where ${lt(day, from)}))::int`,
    })
    .from(table)
    .where(
      and(
        inScope(within, { province: table.province, agency: table.agencyId, body: table.bodyId }),
        isNull(table.removedAt),
        table === equipment ? isNull(equipment.retiredOn) : undefined,
      ),
    )
  return found ?? { soon: 0, late: 0 }
}

const heldByEnterprises = async (context: Context): Promise<Expiring[]> => {
  if (!holds(context.actor, enterpriseGrants, 'enterprise.read')) return []
  const { certificates, ocop, from, to } = await expiringHeld(context)
  const path = (list: string, column: string, range: string) =>
    `/${list}?filter[${column}]=${range}&sort=${column}`
  return [
    {
      kind: 'enterprise-certificates',
      label: text('Chứng nhận của doanh nghiệp', 'Certificates of enterprises'),
      soon: certificates,
      late: null,
      to,
      soonPath: path('enterprise-certificates', 'validTo', `${from}..${to}`),
      latePath: path('enterprise-certificates', 'validTo', `..${addDays(from, -1)}`),
    },
    {
      kind: 'enterprise-products',
      label: text('Sản phẩm OCOP', 'OCOP products'),
      soon: ocop,
      late: null,
      to,
      soonPath: path('enterprise-products', 'ocopTo', `${from}..${to}`),
      latePath: path('enterprise-products', 'ocopTo', `..${addDays(from, -1)}`),
    },
  ]
}

/**
 * What runs out: papers and equipment of bodies, and the certificates that enterprises hold, each by how many and where
 * they are listed; the days ahead are those of each kind. @throws Refusal FORBIDDEN, NOT_SIGNED_IN
 */
export const expiringPapers = async (context: Context): Promise<Expiring[]> => {
  const within = permit(context.actor, conformityGrants, 'conformity.read')
  const from = today(context)
  const own: Expiring[] = []
  for (const one of watched) {
    const { kind, label, column, path, days } = one
    const to = addDays(from, days)
    own.push({
      ...{ kind, label, to },
      ...(await count(context, within, one, from, to)),
      soonPath: `${path}?filter[${column}]=${from}..${to}&sort=${column}`,
      latePath: `${path}?filter[${column}]=..${addDays(from, -1)}&sort=${column}`,
    })
  }
  return [...own, ...(await heldByEnterprises(context))]
}
