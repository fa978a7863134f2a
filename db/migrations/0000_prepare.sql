-- What the schema stands on: trigram search, and the order of the Vietnamese alphabet.
create extension if not exists pg_trgm;
--> statement-breakpoint
do $$
begin
  -- Embedded PostgreSQL knows the name of the locale but not its order, so the rules are written out where they can be.
  if current_setting('server_version_num')::int >= 160000 then
    execute $c$create collation if not exists vietnamese (provider = icu, locale = 'und', rules =
      '&a<ă<<<Ă<â<<<Â &d<đ<<<Đ &e<ê<<<Ê &o<ô<<<Ô<ơ<<<Ơ &u<ư<<<Ư')$c$;
  else
    execute $c$create collation if not exists vietnamese (provider = icu, locale = 'vi')$c$;
  end if;
end
$$;
