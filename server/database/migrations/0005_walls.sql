-- The second wall (the first is the access table in the server). Unset settings compare as null: nothing is visible by default.
-- Scope is a range on div, by scalar sub-selects, so the planner keeps its index ranges.

grant select on all tables in schema public to qingzhou_reader, qingzhou_writer;
revoke select on account, session, audit_link from qingzhou_reader, qingzhou_writer;
grant select (person_id, person_div, login, locked_until, last_seen_at) on account to qingzhou_reader, qingzhou_writer;
grant insert on audit_event to qingzhou_reader, qingzhou_writer, qingzhou_family, qingzhou_public;
grant insert, update on
  region_day, school, school_day, person, school_class, teaching, staff, pupil, guardianship, idempotency_key, stored_file, notification,
  finding, assignment, assignment_change, class_day, reservation, swap_request, load_change, load_day, load_county_day,
  sheet_import, sheet_import_finding
  to qingzhou_writer;
grant insert, delete on assignment_share to qingzhou_writer;
grant update (minutes) on assignment_share to qingzhou_writer;
grant delete on assignment, teaching, load_change, load_day, load_county_day, sheet_import_finding to qingzhou_writer;
grant insert on account, duty to qingzhou_writer;
grant update (valid_until) on duty to qingzhou_writer;
grant insert on audit_link to qingzhou_writer;
grant select on audit_link to qingzhou_writer, qingzhou_reader;

-- A partition read by its own name would pass by the policy of its parent.
do $$
declare p regclass;
begin
  for p in select inhrelid::regclass from pg_inherits where inhparent = 'audit_event'::regclass loop
    execute format('revoke all on %s from qingzhou_reader, qingzhou_writer', p);
  end loop;
end $$;

-- Families and the public see the notice, never another child.
grant select on region, term, region_day, off_work_time, school, school_day, school_class, assignment_share, class_day, rule_parameter
  to qingzhou_family, qingzhou_public;
grant select (div, id, school_id, class_id, grade, subject, title, content, form, place, tier, minutes, assigned_on, due_on, state, published_at, corrected_at, withdrawn_at)
  on assignment to qingzhou_family, qingzhou_public;
grant select (div, assignment_id, version, kind, reason, before, after, changed_at) on assignment_change to qingzhou_family, qingzhou_public;
grant select on pupil, guardianship, person, notification, idempotency_key to qingzhou_family;
grant update (read_at) on notification to qingzhou_family;
grant insert on idempotency_key to qingzhou_family;

do $$
declare
  t text;
  in_range constant text := 'div >= (select current_setting(''app.div_lo'', true)) and div < (select current_setting(''app.div_hi'', true))';
  in_school constant text := '((select current_setting(''app.school'', true)) = '''' or %1$s = nullif((select current_setting(''app.school'', true)), '''')::uuid)';
  by_school constant text[] := array['school_day', 'school_class', 'teaching', 'staff', 'pupil', 'assignment', 'class_day', 'reservation', 'swap_request', 'load_day', 'finding', 'sheet_import', 'stored_file'];
  by_div constant text[] := array['person', 'guardianship', 'idempotency_key', 'audit_event', 'audit_link', 'notification', 'assignment_change', 'assignment_share', 'load_change', 'load_county_day', 'sheet_import_finding'];
begin
  foreach t in array by_school || by_div || array['school'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
  foreach t in array by_school loop
    execute format('create policy scope on %I to qingzhou_reader, qingzhou_writer using (%s and %s)', t, in_range, format(in_school, 'school_id'));
  end loop;
  execute format('create policy scope on school to qingzhou_reader, qingzhou_writer using (%s and %s)', in_range, format(in_school, 'id'));
  foreach t in array by_div loop
    execute format('create policy scope on %I to qingzhou_reader, qingzhou_writer using (%s)', t, in_range);
  end loop;
  -- Audit rows are written also by those who may read none.
  execute format('create policy record on audit_event for insert to qingzhou_family, qingzhou_public with check (true)');

  -- A guardian reaches the pupils in their care, and the notices of those pupils' classes.
  execute format('create policy family on guardianship to qingzhou_family using (%s and person_id = nullif((select current_setting(''app.person'', true)), '''')::uuid)', in_range);
  execute format('create policy family on pupil to qingzhou_family using (%s and exists (select from guardianship g where g.div = pupil.div and g.pupil_id = pupil.id))', in_range);
  execute format('create policy family on person to qingzhou_family using (%s and id = nullif((select current_setting(''app.person'', true)), '''')::uuid)', in_range);
  foreach t in array array['notification', 'idempotency_key'] loop
    execute format('create policy family on %I to qingzhou_family using (%s and person_id = nullif((select current_setting(''app.person'', true)), '''')::uuid)', t, in_range);
  end loop;
  execute format('create policy family on school_class to qingzhou_family using (%s and exists (select from pupil p where p.div = school_class.div and p.class_id = school_class.id))', in_range);
  execute format('create policy family on class_day to qingzhou_family using (%s and exists (select from pupil p where p.div = class_day.div and p.class_id = class_day.class_id))', in_range);
  execute format('create policy family on assignment to qingzhou_family using (%s and state <> ''draft'' and exists (select from pupil p where p.div = assignment.div and p.class_id = assignment.class_id))', in_range);

  -- The board is for anyone: published and withdrawn homework of every school, no person, no pupil.
  foreach t in array array['school', 'school_day', 'school_class', 'class_day'] loop
    execute format('create policy board on %I for select to qingzhou_public using (true)', t);
  end loop;
  foreach t in array array['school', 'school_day'] loop
    execute format('create policy family on %I for select to qingzhou_family using (%s)', t, in_range);
  end loop;
  create policy board on assignment for select to qingzhou_public using (state <> 'draft');
  foreach t in array array['assignment_change', 'assignment_share'] loop
    execute format('create policy board on %I for select to qingzhou_public, qingzhou_family using (exists (select from assignment a where a.div = %1$I.div and a.id = %1$I.assignment_id))', t);
  end loop;
end $$;
