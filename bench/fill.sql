-- The sample year multiplied to the scale of the bars (design §6): `fill.ts` runs this on a fresh sample installation,
-- statement by statement; `:enterprises`, `:attendances` and `:history` are its sizes. All names are fictional.

--- words
create temp table word as
  select row_number() over () - 1 as n, vi, key from (values
    ('Tôm sú', 'tom su'), ('Muối', 'muoi'), ('Lúa gạo', 'lua gao'), ('Rau sạch', 'rau sach'),
    ('Thủy sản', 'thuy san'), ('Cơ khí', 'co khi'), ('Bao bì', 'bao bi'), ('Nước mắm', 'nuoc mam'),
    ('Bánh phồng', 'banh phong'), ('Dừa', 'dua'), ('Cua biển', 'cua bien'), ('Đồ gỗ', 'do go'),
    ('May mặc', 'may mac'), ('Dược liệu', 'duoc lieu'), ('Thực phẩm', 'thuc pham'), ('Vật liệu', 'vat lieu')) w (vi, key);
create temp table kind as
  select row_number() over () - 1 as n, id, vi, key from (values
    ('limited-one', 'Công ty TNHH', 'cong ty tnhh'), ('joint-stock', 'Công ty cổ phần', 'cong ty co phan'),
    ('cooperative', 'Hợp tác xã', 'hop tac xa'), ('private', 'Doanh nghiệp tư nhân', 'doanh nghiep tu nhan'),
    ('household', 'Hộ kinh doanh', 'ho kinh doanh')) k (id, vi, key);
create temp table given as
  select row_number() over () - 1 as n, vi, key from (values
    ('An', 'an'), ('Bình', 'binh'), ('Cúc', 'cuc'), ('Đạt', 'dat'), ('Giang', 'giang'), ('Hải', 'hai'), ('Khánh', 'khanh'),
    ('Lan', 'lan'), ('Minh', 'minh'), ('Nga', 'nga'), ('Phúc', 'phuc'), ('Quân', 'quan'), ('Thảo', 'thao')) g (vi, key);
create temp table keeper as
  select row_number() over () - 1 as n, agency_id from (select distinct agency_id from agency_report order by 1) a;
create temp table home as
  select row_number() over () - 1 as n, vi, key from (
    select distinct name as vi, search_key as key from place where level = 'commune' order by 1 limit 60) c;

--- enterprises
insert into enterprise (id, province, agency_id, version, search_key, search_text, name, name_key, tax_code, kind, size, industry,
    product, key_product, ocop, start_up, commune)
  select gen_random_uuid(), 'ca-mau', k.agency_id, 1,
    concat_ws(' ', t.key, w.key, 'mau', i, 8000000000 + i, w.key, h.key),
    lower(concat_ws(' ', t.vi, w.vi, 'Mẫu', i, 8000000000 + i, w.vi, h.vi)),
    concat_ws(' ', t.vi, w.vi, 'Mẫu', i), concat_ws(' ', w.key, 'mau', i), (8000000000 + i)::text, t.id,
    (array['micro', 'small', 'small', 'medium', 'large'])[1 + i % 5], w.vi, w.vi, i % 7 = 0, i % 11 = 0, i % 23 = 0, h.vi
  from generate_series(1, :enterprises) i
    join word w on w.n = hashint4(i) & 15 join kind t on t.n = abs(hashint4(i + 7)) % 5
    join home h on h.n = abs(hashint4(i + 13)) % (select count(*) from home)
    join keeper k on k.n = i % (select count(*) from keeper);

--- courses
insert into training_course (id, province, agency_id, version, search_key, search_text, code, title, kind, in_depth,
    starts_on, ends_on, place, provider, cost, state)
  select gen_random_uuid(), 'ca-mau', k.agency_id, 1, concat_ws(' ', 'b', i, 'dao tao', w.key, h.key),
    lower(concat_ws(' ', 'B', i, 'đào tạo', w.vi, h.vi)), 'B' || i, concat_ws(' ', 'Đào tạo', w.vi, 'mẫu', i),
    case when i % 10 = 0 then 'expert' else 'knowledge' end, i % 2 = 0, d.day, d.day + 2, h.vi, 'Viện đào tạo Mẫu', 45000000, 'closed'
  from generate_series(1, :attendances / 30) i
    cross join lateral (select make_date(2021 + i % 10, 1 + i % 10, 1 + i % 28) as day) d
    join word w on w.n = i % 16 join home h on h.n = i % (select count(*) from home)
    join keeper k on k.n = i % (select count(*) from keeper);

--- attendances
create temp table bench_enterprise as select row_number() over (order by tax_code) - 1 as n, * from enterprise;
create index on bench_enterprise (n);
create temp table bench_course as select row_number() over (order by code) - 1 as n, * from training_course where code like 'B%';
create index on bench_course (n);
analyze bench_enterprise, bench_course;
insert into training_attendance (id, province, agency_id, version, search_key, search_text, course_id, name, sex, birth_year,
    body, body_kind, person_kind, enterprise_id, result, certificate_number, person_key, code)
  select gen_random_uuid(), 'ca-mau', c.agency_id, 1, concat_ws(' ', 'nguyen mau', i, g.key, e.search_key),
    lower(concat_ws(' ', 'nguyễn mẫu', i, g.vi, e.search_text)), c.id, concat_ws(' ', 'Nguyễn Mẫu', i, g.vi),
    case when i % 3 = 0 then 'female' else 'male' end, 1960 + i % 40, e.name, 'enterprise',
    (array['leader', 'manager', 'lecturer', 'worker'])[1 + i % 4], e.id, 'passed',
    case when i % 2 = 0 then 'GCN-' || i end, 'nguyen mau ' || i || '|' || 1960 + i % 40, 'b-' || i
  from generate_series(1, :attendances) i
    join bench_course c on c.n = i % (select count(*) from bench_course)
    join bench_enterprise e on e.n = i % (select count(*) from bench_enterprise)
    join given g on g.n = i % 13;

--- certificates
insert into training_certificate (kind, code, id, province, agency_id, version, search_key, search_text, name, sex, birth_year, body,
    body_kind, scheme, number, issuer, issuer_key, issued_on, expires_on, state, person_key)
  select 'expert', 'b-' || i, gen_random_uuid(), 'ca-mau', k.agency_id, 1, concat_ws(' ', 'tran mau', i, g.key), lower(concat_ws(' ', 'trần mẫu', i, g.vi)),
    concat_ws(' ', 'Trần Mẫu', i, g.vi), case when i % 3 = 0 then 'female' else 'male' end, 1960 + i % 40, 'Doanh nghiệp Mẫu',
    'enterprise', 'Chuyên gia năng suất (APO-PS 101)', 'B-' || i, 'Tổ chức chứng nhận Mẫu', 'to chuc chung nhan mau',
    d.day, d.day + 1095, 'valid', 'tran mau ' || i
  from generate_series(1, 2000) i cross join lateral (select make_date(2021 + i % 10, 1 + i % 10, 1 + i % 28) as day) d
    join given g on g.n = i % 13 join keeper k on k.n = i % (select count(*) from keeper);

--- support projects
create temp table bench_solution as select row_number() over (order by code, edition) - 1 as n, id from solution;
insert into support_project (id, province, agency_id, version, search_key, search_text, code, enterprise_id, solution_id, year, state,
    consultant, cost_state, cost_counterpart, decision_number, decision_date, acceptance_document, acceptance_date, effect)
  select gen_random_uuid(), 'ca-mau', e.agency_id, 1, concat_ws(' ', 'don vi tu van mau', i), concat_ws(' ', 'đơn vị tư vấn mẫu', i), lpad(i::text, 10, '2'),
    e.id, s.id, y.year, case when i % 5 = 0 then 'running' else 'accepted' end, 'Đơn vị tư vấn Mẫu', 65000000, 41000000,
    i || '/QĐ-MAU', make_date(y.year, 2, 1 + i % 28), case when i % 5 > 0 then i || '/BB-MAU' end,
    case when i % 5 > 0 then make_date(y.year, 3 + i % 8, 1 + i % 28) end, 'Giảm phế phẩm (số liệu mẫu)'
  -- With few enterprises each has several rounds, every one with another solution or in another year.
  from (select i, i / (select count(*) from bench_enterprise) as round from generate_series(1, 6000) i) r
    join bench_enterprise e on e.n = i % (select count(*) from bench_enterprise)
    join bench_solution s on s.n = (i + round) % (select count(*) from bench_solution)
    cross join lateral (select (2021 + (e.n + round / (select count(*) from bench_solution)) % 10)::int as year) y
  -- The sample year has projects of its own.
  on conflict do nothing;

--- awards
insert into award_entry (id, province, agency_id, version, search_key, search_text, enterprise_id, award_year, state, entrant,
    registered_on, preliminary_score, result, decision_number, decision_date)
  select gen_random_uuid(), 'ca-mau', e.agency_id, 1, 'so lieu mau', 'số liệu mẫu', e.id, y.year,
    case when i % 4 < 2 then 'decided' else 'no-prize' end, 'small-production',
    make_date(y.year, 4, 1 + i % 28), 700 + i % 200, (array['award', 'gold', 'registered', 'registered'])[1 + i % 4],
    i || '/QĐ-MAU', case when i % 4 < 2 then make_date(y.year, 10, 1 + i % 28) end
  from generate_series(1, 400) i cross join lateral (select 2021 + i % 10 as year) y
    join bench_enterprise e on e.n = i * 29 % (select count(*) from bench_enterprise)
  on conflict do nothing;

--- activities
insert into work_activity (id, province, agency_id, version, search_key, search_text, kind, title, quantity, starts_on, ends_on)
  select gen_random_uuid(), 'ca-mau', k.agency_id, 1, concat_ws(' ', 'hoi nghi mau', i), concat_ws(' ', 'hội nghị mẫu', i),
    'conference', concat_ws(' ', 'Hội nghị mẫu', i), 1, d.day, d.day
  from generate_series(1, 2000) i cross join lateral (select make_date(2021 + i % 10, 1 + i % 12, 1 + i % 28) as day) d
    join keeper k on k.n = i % (select count(*) from keeper);

--- difficulties
insert into difficulty (id, province, agency_id, version, search_key, search_text, title, description, urgency, state,
    raised_on, raised_by, due_on)
  select gen_random_uuid(), 'ca-mau', k.agency_id, 1, concat_ws(' ', 'thieu can bo mau', i), concat_ws(' ', 'thiếu cán bộ mẫu', i),
    concat_ws(' ', 'Thiếu cán bộ (mẫu)', i), 'Tình huống mẫu', 'normal',
    case when i % 50 = 0 then 'raised' when i % 60 = 0 then 'escalated' else 'closed' end, d.day, 'Người Mẫu', d.day + 14
  from generate_series(1, 600) i cross join lateral (select make_date(2021 + i % 10, 1 + i % 10, 1 + i % 28) as day) d
    join keeper k on k.n = i % (select count(*) from keeper);

--- rounds and agency reports
update report_round set state = 'closed';
create temp table bench_round as
  select gen_random_uuid() as new_id, y as new_year, r.* from report_round r, generate_series(2021, 2030) y
  where r.year_from = r.year_to and y <> r.year_to;
insert into report_round
  select (jsonb_populate_record(null::report_round, to_jsonb(b) || jsonb_build_object('id', new_id, 'year_from', new_year, 'year_to', new_year,
    'state', case when new_year = 2030 then 'open' else 'closed' end,
    'title', replace(title, year_to::text, new_year::text), 'window_from', window_from + (new_year - year_to) * interval '1 year',
    'last_day', (last_day + (new_year - year_to) * interval '1 year')::date,
    'due_at', due_at + (new_year - year_to) * interval '1 year', 'data_actual_to', null))).*
  from bench_round b;
create temp table bench_report as
  select gen_random_uuid() as new_id, b.new_id as new_round, r.*,
    case when b.new_year < 2030 then 'consolidated' when agency_name < 'Ủy ban nhân dân x' then 'received' else 'draft' end as new_state
  from bench_round b join agency_report r on r.round_id = b.id;
insert into agency_report
  select (jsonb_populate_record(null::agency_report, to_jsonb(r) || jsonb_build_object('id', new_id, 'round_id', new_round,
    'state', new_state, 'submissions', 1, 'verdict', 'on-time', 'submitted_at', now()))).*
  from bench_report r;
insert into report_submission
  select (jsonb_populate_record(null::report_submission, to_jsonb(s) || jsonb_build_object('id', gen_random_uuid(),
    'report_id', r.new_id, 'number', 1))).*
  from bench_report r cross join lateral (select * from report_submission order by id limit 1) s where new_state <> 'draft';
insert into report_section
  select (jsonb_populate_record(null::report_section, to_jsonb(s) || jsonb_build_object('report_id', r.new_id))).*
  from bench_report r join report_section s on s.report_id = (select report_id from report_section limit 1);

--- tasks of the coming years
insert into work_task
  select (jsonb_populate_record(null::work_task, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'from_year', y, 'to_year', y,
    'instance', t.row || ':' || y, 'due_on', make_date(y, 12, 31)))).*
  from work_task t, generate_series(2027, 2030) y where t.from_year = 2026 and t.to_year = 2026 on conflict do nothing;

--- evidence
insert into evidence (id, province, subject, record_id, title, document_number, document_date, added_by, added_at)
  select gen_random_uuid(), 'ca-mau', 'training.attendance', id::text, 'Danh sách điểm danh (mẫu)', '1/QĐ-MAU', date '2026-01-01', 'Người Mẫu', now()
  from training_attendance
  union all
  select gen_random_uuid(), 'ca-mau', 'support.project', id::text, 'Biên bản nghiệm thu (mẫu)', '2/BB-MAU', date '2026-01-01', 'Người Mẫu', now()
  from support_project;

--- history, through its own trigger, so that the chain is whole
create temp table bench_record as
  select row_number() over () - 1 as n, * from (
    select 'training.attendance' as subject, id, name as label, to_jsonb(a) as body from training_attendance a
    union all select 'enterprise', id, name, to_jsonb(e) from (select * from enterprise order by tax_code limit 12000) e
    union all select 'support.project', id, decision_number, to_jsonb(p) from support_project p) r;
create index on bench_record (n);
create temp table bench_person as select row_number() over () - 1 as n, id, name from person;
analyze bench_record;
insert into history (province, at, person_id, person_name, agency_id, action, subject, record_id, record_label, before, after)
  select 'ca-mau', timestamptz '2021-01-01 08:00+07' + i * interval '5 minutes', p.id, p.name, r.body ->> 'agency_id',
    case when r.n < i then 'changed' else 'created' end, r.subject, r.id, coalesce(r.label, ''),
    case when r.n < i then r.body end, r.body || jsonb_build_object('version', 1 + i / 78000)
  from generate_series(0, :history - 1) i
    join bench_record r on r.n = i % (select count(*) from bench_record)
    join bench_person p on p.n = i % (select count(*) from bench_person)
  order by i;

--- statistics
vacuum analyze;
