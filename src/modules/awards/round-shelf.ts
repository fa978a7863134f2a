import { sql } from 'drizzle-orm'
import { defineRefusals, refuseIf } from '#kernel/refusal.ts'
import type { Shelf } from '#modules/registers/shelf.ts'
import { type AwardsRight, awardsGrants } from './permissions.ts'
import { regimeOf } from './regime.ts'
import { type RoundInput, roundRegister } from './round-contract.ts'
import { awardsRefusals } from './rules.ts'
import { round } from './schema.ts'
import * as store from './store.ts'

const roundRefusals = defineRefusals({
  ROUND_TAKEN: {
    status: 409,
    vi: 'Đã có đợt xét giải năm {year}. Hãy mở đợt đó.',
    en: 'There is a round for {year} already. Open that one.',
  },
  DUES_OUT_OF_ORDER: {
    status: 422,
    vi: 'Hạn này không thể trước hạn của bước trước nó.',
    en: 'This due cannot come before that of the step before it.',
  },
})

const dues = ['announcedOn', 'registerBy', 'dossierBy', 'supplementBy', 'assessBy', 'proposeBy'] as const

const proveDues = (input: RoundInput): void => {
  let last = ''
  for (const field of dues) {
    const day = input[field]
    if (day === null) continue
    refuseIf(day < last, roundRefusals.DUES_OUT_OF_ORDER, {}, field)
    last = day
  }
}

/** What sets the register of rounds apart: one for an award year, its dues in the order of the steps. */
export const roundShelf: Shelf<RoundInput, AwardsRight> = {
  subject: 'awards.round',
  register: roundRegister,
  table: round,
  grants: awardsGrants,
  rights: { read: 'awardRound.read', write: 'awardRound.write' },
  defaultSort: '-awardYear',
  fields: {
    awardYear: round.awardYear,
    announcedOn: round.announcedOn,
    registerBy: round.registerBy,
    dossierBy: round.dossierBy,
    supplementBy: round.supplementBy,
    assessBy: round.assessBy,
    proposeBy: round.proposeBy,
    councilNumber: round.councilNumber,
    councilDate: round.councilDate,
    proposalNumber: round.proposalNumber,
    proposalDate: round.proposalDate,
    note: round.note,
    members: sql`(select string_agg(m.name, ', ' order by m.id) from award_member m
      where m.round_id = award_round.id and m.dismissed_at is null)`,
    entries: sql`(select count(*)::int from award_entry e where e.province = award_round.province
      and e.award_year = award_round.award_year and e.removed_at is null)`,
  },
  keyColumns: { awardYear: round.awardYear },
  label: (values) => `Đợt xét giải năm ${values.awardYear}`,
  words: (values) => [String(values.awardYear), values.councilNumber, values.note] as (string | null)[],
  toValues: async (context, input, id) => {
    const { awardYear: year } = input
    refuseIf(regimeOf(year) === undefined, awardsRefusals.YEAR_WITHOUT_AWARD, { year }, 'awardYear')
    proveDues(input)
    const other = await store.roundOf(context.db, context.actor.province, year)
    refuseIf(other !== undefined && other.id !== id, roundRefusals.ROUND_TAKEN, { year }, 'awardYear')
    return input
  },
}
