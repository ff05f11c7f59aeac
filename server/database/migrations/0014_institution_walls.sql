-- Who reaches what of the institutions (the first wall is the access table in the server).

-- Three more powers: an institution at its own desk, a worker in the grid, an expert in their cases.
do $$
declare r text;
begin
  foreach r in array array['qingzhou_institution', 'qingzhou_field', 'qingzhou_expert'] loop
    if not exists (select from pg_roles where rolname = r) then
      begin
        execute format('create role %I nologin', r);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    begin
      execute format('set local role %I', r);
      reset role;
    exception when insufficient_privilege then
      execute format('grant %I to current_user', r);
    end;
    execute format('grant usage on schema public to %I', r);
  end loop;
end $$;

grant select on region, region_extent, rule_parameter, term, region_day, school_day, off_work_time, revision to qingzhou_institution, qingzhou_field, qingzhou_expert;
grant select on region_extent to qingzhou_reader, qingzhou_writer;
-- Whoever heads an institution goes with it when it is merged.
grant update (institution_id) on duty to qingzhou_writer;
grant insert on audit_event to qingzhou_institution, qingzhou_field, qingzhou_expert;
grant select, insert on idempotency_key to qingzhou_institution, qingzhou_field, qingzhou_expert;
grant select, update (read_at) on notification to qingzhou_institution, qingzhou_field, qingzhou_expert;
grant insert on notification to qingzhou_institution, qingzhou_field, qingzhou_expert;
grant select (div, id, name) on person to qingzhou_institution, qingzhou_field, qingzhou_expert;

do $$
declare
  t text;
  tables constant text[] := array['institution', 'institution_change', 'institution_snapshot', 'teaching_point', 'institution_staff', 'course', 'course_teacher',
    'institution_document', 'institution_request', 'duplicate_pair', 'duplicate_check', 'sweep_campaign', 'sweep_block', 'sweep_target', 'sweep_draw', 'sweep_second', 'sweep_visit', 'sweep_photo',
    'sweep_visit_change', 'expert', 'expert_tie', 'classification', 'classification_opinion', 'list_entry', 'list_proposal', 'platform_run',
    'platform_difference', 'public_change'];
  in_range constant text := 'div >= (select current_setting(''app.div_lo'', true)) and div < (select current_setting(''app.div_hi'', true))';
  no_school constant text := '(select current_setting(''app.school'', true)) = ''''';
  own constant text := '= nullif((select current_setting(''app.institution'', true)), '''')::uuid';
  me constant text := '= nullif((select current_setting(''app.person'', true)), '''')::uuid';
begin
  foreach t in array tables loop
    execute format('grant select, insert, update on %I to qingzhou_writer', t);
    execute format('grant select on %I to qingzhou_reader', t);
    execute format('alter table %I enable row level security', t);
    -- A school's posts have no business in the files of institutions.
    execute format('create policy scope on %I to qingzhou_reader, qingzhou_writer using (%s and %s)', t, in_range, no_school);
  end loop;
  grant delete on course_teacher, expert_tie, sweep_target, duplicate_pair to qingzhou_writer;

  foreach t in array array['notification', 'idempotency_key'] loop
    execute format('create policy own on %I to qingzhou_institution, qingzhou_field, qingzhou_expert using (%s and person_id %s)', t, in_range, me);
  end loop;
  execute format('create policy tell on notification for insert to qingzhou_institution, qingzhou_field, qingzhou_expert with check (%s)', in_range);
  execute format('create policy own on person to qingzhou_institution, qingzhou_field, qingzhou_expert using (%s and id %s)', in_range, me);
  create policy record_more on audit_event for insert to qingzhou_institution, qingzhou_field, qingzhou_expert with check (true);

  -- An institution reaches its own file and nothing else.
  execute format('create policy own on institution to qingzhou_institution using (%s and id %s)', in_range, own);
  foreach t in array array['institution_change', 'institution_snapshot', 'teaching_point', 'institution_staff', 'course', 'course_teacher',
    'institution_document', 'institution_request', 'classification', 'list_entry', 'public_change', 'stored_file', 'finding'] loop
    execute format('create policy own on %I to qingzhou_institution using (%s and institution_id %s)', t, in_range, own);
  end loop;

  -- The watch list is the office's own: not for the institution that stands on it.
  execute 'create policy open on list_entry as restrictive to qingzhou_institution using (list <> ''watch'')';
  -- Nor is the trace that it leaves in the history and among the copies of the file.
  execute 'create policy open on institution_change as restrictive to qingzhou_institution using (part <> ''list''
    or exists (select from list_entry e where e.div = institution_change.div and e.id = institution_change.part_id))';
  execute 'create policy open on institution_snapshot as restrictive to qingzhou_institution using (occasion <> ''list''
    or exists (select from list_entry e where e.div = institution_snapshot.div and e.id = institution_snapshot.ref_id))';

  -- Nor is a clue for a case, before the office has come with it.
  execute 'create policy open on finding as restrictive for select to qingzhou_institution using (consequence <> ''case'')';

  -- A grid worker: the blocks that are theirs, what stands in them, their own visits.
  execute format('create policy field on sweep_campaign for select to qingzhou_field using (%s)', in_range);
  execute format('create policy field on sweep_block to qingzhou_field using (%s and worker_id %s)', in_range, me);
  execute format('create policy field on sweep_second for select to qingzhou_field using (%s and worker_id %s)', in_range, me);
  execute format('create policy field on sweep_target for select to qingzhou_field using (%s and exists (select from sweep_block b where b.div = sweep_target.div and b.id = sweep_target.block_id)
    or %s and exists (select from sweep_visit v where v.div = sweep_target.div and v.target_id = sweep_target.id))', in_range, in_range);
  execute format('create policy field on sweep_visit for select to qingzhou_field using (%s and worker_id %s)', in_range, me);
  -- Written only where somebody has been sent, and changed only while it is not accepted: accepting is the office's.
  execute format('create policy bring on sweep_visit for insert to qingzhou_field with check (%1$s and worker_id %2$s and state = ''received'' and reviewed_by is null
    and case round when 1 then exists (select from sweep_block b where b.div = sweep_visit.div and b.id = sweep_visit.block_id)
                   else exists (select from sweep_second s where s.div = sweep_visit.div and s.id = sweep_visit.second_id) end)', in_range, me);
  execute format('create policy mend on sweep_visit for update to qingzhou_field using (%1$s and worker_id %2$s and state <> ''accepted'')
    with check (%1$s and worker_id %2$s and state = ''received'')', in_range, me);
  execute format('create policy field on sweep_photo to qingzhou_field using (%1$s and worker_id %2$s)
    with check (%1$s and worker_id %2$s and exists (select from sweep_visit v where v.div = sweep_photo.div and v.id = sweep_photo.visit_id))', in_range, me);
  execute format('create policy field on finding to qingzhou_field using (%s and found_by %s)', in_range, me);
  execute format('create policy field on sweep_visit_change to qingzhou_field using (%s and worker_id %s)', in_range, me);
  execute format('create policy field on stored_file to qingzhou_field using (%s and created_by %s)', in_range, me);
  execute format('create policy field on institution for select to qingzhou_field using (%s and merged_into is null)', in_range);
  execute format('create policy field on teaching_point for select to qingzhou_field using (%s)', in_range);
  execute format('create policy field on list_entry for select to qingzhou_field using (%s and removed_on is null)', in_range);

  -- An expert: their own seats, the cases behind them, and what has been decided before. Never what the other one thinks.
  execute format('create policy seat on classification_opinion to qingzhou_expert using (%s and person_id %s)', in_range, me);
  -- The course is shown once its expert has said that there is no tie.
  execute format('create policy seat on classification for select to qingzhou_expert using (%s and (decided_kind is not null
    or exists (select from classification_opinion o where o.div = classification.div and o.classification_id = classification.id
      and o.tie_declared = false)))', in_range);
  execute format('create policy seat on institution for select to qingzhou_expert using (%s and exists (select from classification_opinion o
    where o.div = institution.div and o.institution_id = institution.id))', in_range);
  execute format('create policy seat on expert for select to qingzhou_expert using (%s and person_id %s)', in_range, me);
  execute format('create policy seat on expert_tie to qingzhou_expert using (%s and person_id %s)', in_range, me);

  -- Anyone: what families need before they pay. Columns are granted one by one below.
  execute 'create policy card on institution for select to qingzhou_public, qingzhou_family using (true)';
  execute 'create policy card on teaching_point for select to qingzhou_public, qingzhou_family using (closed_on is null)';
  execute 'create policy card on institution_staff for select to qingzhou_public, qingzhou_family using (published_on is not null and left_on is null)';
  execute 'create policy card on course for select to qingzhou_public, qingzhou_family using (state = ''running'')';
  execute 'create policy card on list_entry for select to qingzhou_public, qingzhou_family using (subject_kind <> ''person'' and list <> ''watch'')';
  -- Photos of published staff, and no other file.
  execute 'create policy card on stored_file for select to qingzhou_public, qingzhou_family using (exists (select from institution_staff s
    where s.div = stored_file.div and s.institution_id = stored_file.institution_id and s.photo_file_id = stored_file.id))';
  execute 'create policy card on institution_document for select to qingzhou_public, qingzhou_family using (public and removed_at is null)';
  execute 'create policy card on public_change for select to qingzhou_public, qingzhou_family using (true)';
end $$;

-- What only an office may say stands in columns that the institution itself cannot write.
grant select, update (legal_person, phone, street_code, address, ledger, confirmed, missing, completeness_permille, stale_since, version, changed_at)
  on institution to qingzhou_institution;
grant select, insert on institution_change, institution_snapshot, public_change to qingzhou_institution;
grant select, insert, update on institution_staff, institution_document to qingzhou_institution;
grant select, insert, update (name, street_code, address, latitude, longitude, area, floor, lease_until, fire_checked_on, fire_result, closed_on, version)
  on teaching_point to qingzhou_institution;
grant select, insert (div, id, institution_id, name, initials, outline, purpose, method, evaluation, materials, stage, grades, mode, point_id, class_size, minutes, lessons, price_fen, fee_unit, unit_price_fen,
  absence_rule, subject, declared_kind, declared_on, text_version, state, version, changed_at),
  update (name, initials, outline, purpose, method, evaluation, materials, stage, grades, mode, point_id, class_size, minutes, lessons, price_fen, fee_unit, unit_price_fen,
  absence_rule, subject, declared_kind, declared_on, text_version, state, version, changed_at) on course to qingzhou_institution;
grant select, insert, delete on course_teacher to qingzhou_institution;
grant select, update on institution_request to qingzhou_institution;
-- It declares, withdraws and appeals; what is decided it may read.
grant select, insert (div, id, course_id, institution_id, text_version, course_text, declared_kind, self, signals, suggestion, traits, state, opened_by, opened_at),
  update (text_version, course_text, declared_kind, self, signals, suggestion, traits, state, appeal_reason, appealed_at, appeal_region, withdrawn_reason,
  withdrawn_at, version) on classification to qingzhou_institution;
create policy own_moves on classification as restrictive for update to qingzhou_institution
  using (state in ('opened', 'with-experts', 'third', 'to-decide', 'decided')) with check (state in ('opened', 'appealed', 'withdrawn'));
create policy own_start on classification as restrictive for insert to qingzhou_institution with check (state = 'opened');
grant select, update (appeal_reason, appealed_at, version) on list_entry to qingzhou_institution;
grant select, insert on stored_file to qingzhou_institution, qingzhou_field;
grant select, insert on finding to qingzhou_institution;

-- Not the seed: who knows it before the draw could choose what is drawn.
grant select (div, id, name, first_day, last_day, state, version) on sweep_campaign to qingzhou_field;
grant select on sweep_target, sweep_second, teaching_point, institution, list_entry to qingzhou_field;
grant select, update (done_at, version) on sweep_block to qingzhou_field;
grant select, insert, update (target_id, outcome, answers, latitude, longitude, accuracy, begun_at, ended_at, photo_ids, state, version) on sweep_visit to qingzhou_field;
grant select, insert on sweep_photo, sweep_visit_change, finding to qingzhou_field;

grant select, update on classification_opinion to qingzhou_expert;
grant select on classification, expert to qingzhou_expert;
grant select, insert on expert_tie to qingzhou_expert;
grant select (div, id, name, status, scope, street_code, address) on institution to qingzhou_expert;

grant select (div, id, name, name_key, credit_code, legal_form, licence_no, licence_authority, licence_from, licence_until, scope, stages, modes, status,
  status_since, street_code, address, merged_into, changed_at) on institution to qingzhou_public, qingzhou_family;
grant select (div, id, institution_id, name, street_code, address, latitude, longitude, approval_no, approved_until, closed_on)
  on teaching_point to qingzhou_public, qingzhou_family;
grant select (div, id, institution_id, name, kind, subjects, certificate_kind, certificate_no, experience, photo_file_id, published_on, left_on)
  on institution_staff to qingzhou_public, qingzhou_family;
grant select (div, id, institution_id, name, outline, stage, grades, mode, class_size, minutes, lessons, price_fen, fee_unit, unit_price_fen, absence_rule, subject, declared_kind,
  declared_on, decided_kind, decided_on, text_version, decided_text_version, state) on course to qingzhou_public, qingzhou_family;
grant select (div, id, list, institution_id, subject_kind, subject_name, subject_address, reason, decided_on, notice_no, valid_from, valid_until,
  removed_on, removal_reason) on list_entry to qingzhou_public, qingzhou_family;
grant select (div, id, institution_id, kind, title, file_id, public, removed_at) on institution_document to qingzhou_public, qingzhou_family;
grant select on public_change to qingzhou_public, qingzhou_family;
grant select (div, id, institution_id, name, media_type, bytes) on stored_file to qingzhou_public, qingzhou_family;
grant execute on function find_institution(text), oldest_write() to qingzhou_public, qingzhou_family, qingzhou_reader, qingzhou_writer;

-- Where a case stands once an expert has spoken: the one who speaks may not see whether the other has, so the house counts (CLS-8).
-- Only from the seats that are filled; whoever comes second waits for the first.
create function settle_opinions(p_div text, p_case uuid) returns text language plpgsql security definer set search_path = public as $$
declare
  stands text;
  kinds text[];
  seats int;
begin
  select state into stands from classification where div = p_div and id = p_case for update;
  if stands not in ('with-experts', 'third') then
    return stands;
  end if;
  select array_agg(kind order by seat), count(*) into kinds, seats from classification_opinion
   where div = p_div and classification_id = p_case and recused_at is null and kind is not null;
  if seats = 3 or (seats = 2 and stands = 'with-experts' and kinds[1] = kinds[2]) then
    stands := 'to-decide';
  elsif seats = 2 and stands = 'with-experts' then
    stands := 'third';
  else
    return stands;
  end if;
  update classification set state = stands, version = version + 1 where div = p_div and id = p_case;
  return stands;
end $$;
revoke execute on function settle_opinions from public;
grant execute on function settle_opinions to qingzhou_expert;

-- Whether a person is on a school's staff register, works full time at an institution, or is barred: across counties by the keyed hash of the
-- identity number, within the county also by name and phone. It tells what and in which county, and nothing else of anybody.
create function staff_matches(p_div text, p_institution uuid, p_self uuid, p_hash bytea, p_name text, p_phone text)
returns table (what text, matched text, county text, left_on date)
language sql stable security definer rows 5 set search_path = public, pg_temp as $$
  with county as (select code, name from region where kind = 'county'),
  found as (
    select 'school-staff' as what, 'identity' as matched, p.div, s.left_on
      from person p join staff s on s.div = p.div and s.person_id = p.id
     where p_hash is not null and p.div = any (array(select code from county)) and p.identity_hash = p_hash
    union all
    select 'school-staff', case when p.phone = p_phone then 'name-phone' else 'name' end, p.div, s.left_on
      from person p join staff s on s.div = p.div and s.person_id = p.id
     where p.div = p_div and p.grams @> sought_grams(p_name) and p.name = p_name and (p_hash is null or p.identity_hash is null)
    union all
    select case when i.barred then 'barred' when i.institution_id = p_institution then 'here' else 'full-time' end, 'identity', i.div, i.left_on
      from institution_staff i
     where p_hash is not null and i.div = any (array(select code from county)) and i.identity_hash = p_hash and i.id <> p_self
       and (i.barred or i.left_on is null and (i.institution_id = p_institution or i.employment = 'full'))
    union all
    select case when i.barred then 'barred' when i.institution_id = p_institution then 'here' else 'full-time' end, 'name-phone', i.div, i.left_on
      from institution_staff i
     where i.div = p_div and i.name = p_name and i.phone = p_phone and (p_hash is null or i.identity_hash is null) and i.id <> p_self
       and (i.barred or i.left_on is null and (i.institution_id = p_institution or i.employment = 'full')))
  select m.what, m.matched, c.name, m.left_on from found m join county c on c.code = m.div
   where p_div >= current_setting('app.div_lo', true) and p_div < current_setting('app.div_hi', true)
$$;
revoke execute on function staff_matches(text, uuid, uuid, bytea, text, text) from public;
grant execute on function staff_matches(text, uuid, uuid, bytea, text, text) to qingzhou_reader, qingzhou_writer, qingzhou_institution;
