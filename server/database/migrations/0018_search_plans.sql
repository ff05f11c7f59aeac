-- Texts that a thousand names hold and texts that one name holds are looked for in different ways. After five askings on a connection PostgreSQL
-- would settle for one plan for all of them, which gathers every match in the province before it hands out the first two hundred.
do $$
declare
  f regprocedure;
begin
  foreach f in array array['find_school(text)', 'find_person(text)', 'find_institution(text)', 'find_course(text)',
    'find_institution_of_course(text)']::regprocedure[] loop
    execute format('alter function %s set plan_cache_mode = force_custom_plan', f);
  end loop;
end $$;
