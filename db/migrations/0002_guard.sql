-- History is append-only, numbered without a gap and chained; names of agencies have one resolver.
create function history_content(record_label text, before jsonb, after jsonb, reason text, salt text) returns text language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(record_label, before, after, reason, salt)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
create function history_hash(h history) returns text language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(
    h.province, h.number, to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), h.person_id, h.person_name,
    h.agency_id, h.deputy_for, h.action, h.subject, h.record_id, h.content, h.previous
  )::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
create function history_link() returns trigger language plpgsql as $$
declare last record;
begin
  perform pg_advisory_xact_lock(hashtextextended('history ' || new.province, 0));
  select number, hash into last from history where province = new.province order by number desc limit 1;
  new.number := coalesce(last.number, 0) + 1;
  new.previous := coalesce(last.hash, '');
  new.content := history_content(new.record_label, new.before, new.after, new.reason, new.salt);
  new.hash := history_hash(new);
  return new;
end
$$;
--> statement-breakpoint
create trigger history_link before insert on history for each row execute function history_link();
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_argv[0];
end
$$;
--> statement-breakpoint
-- Personal data may leave an entry, when a later one holds the digest of exactly what remains.
create function history_erasure() returns trigger language plpgsql as $$
declare
  open_parts constant text[] := array['record_label', 'before', 'after', 'salt', 'erased_by'];
begin
  if old.action <> 'personal-data-erased' and new.salt is null and new.erased_by > old.number
    and to_jsonb(new) - open_parts = to_jsonb(old) - open_parts
    and exists (select from history e where e.province = old.province and e.number = new.erased_by
      and e.action = 'personal-data-erased' and e.subject = old.subject and e.record_id = old.record_id
      and e.after -> 'remaining' ->> old.number::text
        = history_content(new.record_label, new.before, new.after, new.reason, null)) then
    return new;
  end if;
  raise exception 'history is append-only';
end
$$;
--> statement-breakpoint
create trigger history_stands before update on history for each row execute function history_erasure();
--> statement-breakpoint
create trigger history_stays before delete on history for each row execute function refuse_change('history');
--> statement-breakpoint
create trigger history_stands_whole before truncate on history for each statement execute function refuse_change('history');
--> statement-breakpoint
create function agency_name(wanted uuid, day date) returns text language sql stable as $$
  select name from agency_version where agency_id = wanted
  order by (valid_from <= day) desc, case when valid_from <= day then valid_from end desc, valid_from asc limit 1
$$;
--> statement-breakpoint
-- Until when the spending of a year may still be corrected, by the plan in force; without a rule until its last day.
create function budget_last_day(of_province text, wanted integer) returns date language sql stable as $$
  select coalesce((
    select make_date(wanted + 1, split_part(rule ->> 'until', '-', 1)::integer, split_part(rule ->> 'until', '-', 2)::integer)
    from plan_version v, jsonb_array_elements(v.document -> 'settings' -> 'settlementWindows') rule
    where v.province = of_province and v.current and (rule ->> 'fromYear')::integer <= wanted
    order by v.imported_at, (rule ->> 'fromYear')::integer desc limit 1), make_date(wanted, 12, 31))
$$;
--> statement-breakpoint
-- The ledger is append-only, and no account gives what it does not hold, whoever writes it.
create function ledger_guard() returns trigger language plpgsql as $$
declare
  held numeric;
  written date;
begin
  perform pg_advisory_xact_lock(hashtextextended('ledger ' || new.province, 0));
  written := (new.at at time zone 'Asia/Ho_Chi_Minh')::date;
  if new.move not in ('settle', 'release', 'carry', 'lapse', 'bringIn') and written > make_date(new.year, 12, 31)
    and written > budget_last_day(new.province, new.year) then
    raise exception 'the spending of % could be corrected until %', new.year, budget_last_day(new.province, new.year)
      using errcode = 'check_violation', constraint = 'ledger_within_window';
  end if;
  if new.from_account = 'outside' then return new; end if;
  select coalesce(sum(case when to_account = new.from_account then amount else -amount end), 0) into held
  from ledger_entry
  where province = new.province and year = new.year and item_id = new.item_id and source = new.source
    and new.from_account in (from_account, to_account)
    and (new.from_account = 'approved' or allocation_id = new.allocation_id)
    and (new.from_account in ('approved', 'available') or commitment_id = new.commitment_id);
  if held < new.amount then
    raise exception 'the ledger holds % in %, not %', held, new.from_account, new.amount
      using errcode = 'check_violation', constraint = 'ledger_never_overspent';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger ledger_guard before insert on ledger_entry for each row execute function ledger_guard();
--> statement-breakpoint
create trigger ledger_stands before update or delete on ledger_entry for each row execute function refuse_change('the ledger');
--> statement-breakpoint
create trigger ledger_stands_whole before truncate on ledger_entry for each statement execute function refuse_change('the ledger');
--> statement-breakpoint
-- Whoever changes what the sums of a call are made of, the call gets a new stamp, once for each statement. What a source
-- gives to a line changes only with its line.
create function estimate_moved() returns trigger language plpgsql as $$
begin
  insert into estimate_stamp (call_id, stamp) select call_id, gen_random_uuid() from changed group by call_id
  on conflict (call_id) do update set stamp = excluded.stamp;
  return null;
end
$$;
--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['estimate_proposal', 'estimate_line', 'estimate_item', 'estimate_amount', 'estimate_question', 'estimate_ceiling'] loop
    execute format('create trigger estimate_moved_in after insert on %I referencing new table as changed for each statement execute function estimate_moved()', kept);
    execute format('create trigger estimate_moved_on after update on %I referencing new table as changed for each statement execute function estimate_moved()', kept);
    execute format('create trigger estimate_moved_out after delete on %I referencing old table as changed for each statement execute function estimate_moved()', kept);
  end loop;
end
$$;
--> statement-breakpoint
create trigger series_version_stands before update or delete on series_version for each row execute function refuse_change('a version of a series');
--> statement-breakpoint
create trigger series_point_stands before update or delete on series_point for each row execute function refuse_change('a figure of a series');
