import { sql } from 'drizzle-orm'
import type { Database } from '#platform/database/database.ts'

const agencies = 45
const proposalsEach = 12
const linesEach = 12

/**
 * Ten years of estimates, 2021–2030: calls of the past are being consolidated with every line drawn, the last is open with
 * proposals in draft. Agencies are those of the directory, as often as it takes to make 45.
 */
export const fillEstimates = async (db: Database): Promise<void> => {
  await db.execute(sql`insert into estimate_call (id, province, agency_id, year, title, opens_on, closes_on, state, search_key, search_text)
    select gen_random_uuid(), a.province, a.id, y + 1000, 'Bench ' || y, '2030-01-01', '2030-12-31',
      case when y = 2030 then 'open' else 'consolidating' end, 'bench', 'bench'
    from generate_series(2021, 2030) y, (select * from agency order by id limit 1) a`)
  await db.execute(sql`insert into estimate_proposal (id, province, agency_id, call_id, title, task, task_title, state, authors, search_key, search_text)
    select gen_random_uuid(), c.province, a.id, c.id, 'Bench ' || n, t.task, t.task || '. Nhiệm vụ', 
      case when c.state = 'open' then 'draft' else 'accepted' end, '{}', 'bench', 'bench'
    from estimate_call c, (select id from agency order by id limit ${agencies}) a, generate_series(1, ${proposalsEach}) n,
      lateral (select (array['II.4', 'III.2', 'IV.1', 'VI'])[1 + n % 4] as task) t
    where c.title like 'Bench%'`)
  await db.execute(sql`insert into estimate_item (id, province, call_id, agency_id, task, task_title, content, unit, quantity, unit_price, authors, created_at)
    select gen_random_uuid(), p.province, p.call_id, p.agency_id, p.task, p.task_title, 'Nội dung chi ' || n, 'buổi', n, 1000000, '{}', now()
    from estimate_proposal p, generate_series(1, ${linesEach}) n where p.title like 'Bench%' and p.state = 'accepted'`)
  await db.execute(sql`insert into estimate_line (id, province, call_id, proposal_id, position, content, unit, quantity, unit_price, amount, item_id)
    select i.id, i.province, i.call_id, p.id, 1, i.content, i.unit, i.quantity, i.unit_price, (i.quantity * i.unit_price)::bigint, i.id
    from estimate_item i join lateral (select id from estimate_proposal p where p.call_id = i.call_id and p.agency_id = i.agency_id
      and p.task = i.task and p.title like 'Bench%' order by id limit 1) p on true where i.content like 'Nội dung chi%'`)
  await db.execute(sql`insert into estimate_line (id, province, call_id, proposal_id, position, content, unit, quantity, unit_price, amount)
    select gen_random_uuid(), p.province, p.call_id, p.id, n, 'Nội dung chi ' || n, 'buổi', n, 1000000, n * 1000000
    from estimate_proposal p, generate_series(1, ${linesEach}) n where p.title like 'Bench%' and p.state = 'draft'`)
  await db.execute(sql`insert into estimate_part (line_id, call_id, source, amount)
    select l.id, l.call_id, 'su-nghiep-khcn', l.amount from estimate_line l where l.content like 'Nội dung chi%'`)
  await db.execute(sql`insert into estimate_amount (item_id, call_id, source, stage, amount, person_name, at)
    select i.id, i.call_id, 'su-nghiep-khcn', 'consolidated', (i.quantity * i.unit_price)::bigint, 'Bench', now()
    from estimate_item i where i.content like 'Nội dung chi%'`)
  await db.execute(sql`analyze`)
}
