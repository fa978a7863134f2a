-- History is append-only, numbered without a gap and chained; names of agencies have one resolver.
create function history_hash(h history) returns text language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(
    h.province, h.number, to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), h.person_id, h.person_name,
    h.agency_id, h.deputy_for, h.action, h.subject, h.record_id, h.record_label, h.before, h.after, h.reason, h.previous
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
create trigger history_stands before update or delete on history for each row execute function refuse_change('history');
--> statement-breakpoint
create trigger history_stands_whole before truncate on history for each statement execute function refuse_change('history');
--> statement-breakpoint
create function agency_name(wanted uuid, day date) returns text language sql stable as $$
  select name from agency_version where agency_id = wanted
  order by (valid_from <= day) desc, case when valid_from <= day then valid_from end desc, valid_from asc limit 1
$$;
--> statement-breakpoint
-- The ledger is append-only, and no account gives what it does not hold, whoever writes it.
create function ledger_guard() returns trigger language plpgsql as $$
declare held numeric;
begin
  perform pg_advisory_xact_lock(hashtextextended('ledger ' || new.province, 0));
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
